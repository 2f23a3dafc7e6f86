import { decimalPlaces, readAmount as readTyped, typedAmount } from '../program/money-amount.js';

/** The currencies that a form offers; the first is what an amount is in unless another is chosen. */
export const currencies = ['USD', 'CAD', 'EUR', 'GBP'] as const;

/** Reads an amount such as `25` or `25.50` as so many of the smallest unit; anything else stays what it is, to be refused. */
export function readAmount(entered: string, currency: string): number | string {
  const isOffered = currencies.some((known) => known === currency);
  const places = isOffered ? (decimalPlaces(currency) ?? 0) : 0;
  return readTyped(entered, places) ?? entered;
}

/** Writes an amount as it is entered. */
export function enterAmount(amount: number, currency: string): string {
  return typedAmount(amount, decimalPlaces(currency) ?? 0);
}
