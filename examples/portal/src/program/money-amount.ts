import { formatMoney } from '@cop-credentials/core';

/** How many decimal places the amounts of a currency have, as core writes them; `undefined` for no currency. */
export function decimalPlaces(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  return formatMoney({ amount: 0, currency }).split('.')[1]?.length ?? 0;
}

/** An amount as one types it: 6000 with two places is `60.00`. */
export function typedAmount(amount: number, places: number): string {
  const digits = String(amount).padStart(places + 1, '0');
  if (places === 0) return digits;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Reads an amount as one types it into the smallest unit, digit by digit; `undefined` where it is none. */
export function readAmount(typed: string, places: number): number | undefined {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined || fraction.length > places) return undefined;
  const amount = Number(`${whole}${fraction.padEnd(places, '0')}`);
  return Number.isSafeInteger(amount) ? amount : undefined;
}
