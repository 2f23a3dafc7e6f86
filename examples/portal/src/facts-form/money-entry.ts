import { formatMoney } from '@cop-credentials/core';

/** The currencies that a form offers; the first is what an amount is in unless another is chosen. */
export const currencies = ['USD', 'CAD', 'EUR', 'GBP'] as const;

/** Reads an amount such as `25` or `25.50` as so many of the smallest unit; anything else stays what it is, to be refused. */
export function readAmount(entered: string, currency: string): number | string {
  const places = currencies.some((known) => known === currency) ? placesOf(currency) : 0;
  const amount = new RegExp(`^(\\d{1,9})(?:\\.(\\d{1,${Math.max(1, places)}}))?$`).exec(entered);
  if (amount === null || (places === 0 && amount[2] !== undefined)) return entered;
  return Number(`${amount[1] ?? ''}${(amount[2] ?? '').padEnd(places, '0')}`);
}

/** Writes an amount as it is entered. */
export function enterAmount(amount: number, currency: string): string {
  const places = placesOf(currency);
  const digits = String(amount).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function placesOf(currency: string): number {
  return formatMoney({ amount: 0, currency }).split('.')[1]?.length ?? 0;
}
