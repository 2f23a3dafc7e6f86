import { CoreError } from './errors.js';
import { quoted } from './text/visible-text.js';

/** An amount of money, never negative. */
export interface Money {
  /** Whole number of the currency's smallest unit: 6000 is $60.00. */
  readonly amount: number;
  /** Three capital letters of ISO 4217. */
  readonly currency: string;
}

/** Currencies of ISO 4217 whose smallest unit is not a hundredth, by number of decimal places. */
const decimalPlaces: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Form of a currency code. */
export const currencyPattern: RegExp = /^[A-Z]{3}$/;

/** Whether two amounts are the same, in the same currency. */
export function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

/**
 * Adds amounts of one currency.
 *
 * Does not convert: another currency is an error.
 *
 * @throws {@link CoreError} `money.mixed-currencies`; `money.too-large` past the largest exact whole number;
 * `money.invalid` for what is no amount.
 *
 * @example
 * ```ts
 * import { addMoney } from '@cop-credentials/core';
 *
 * addMoney({ amount: 6000, currency: 'USD' }, { amount: 50, currency: 'USD' }); //=> { amount: 6050, currency: 'USD' }
 * ```
 */
export function addMoney(a: Money, b: Money): Money {
  assertMoney(a);
  assertMoney(b);
  if (a.currency !== b.currency) {
    throw new CoreError({
      code: 'money.mixed-currencies',
      path: '/currency',
      message: `${a.currency} and ${b.currency} cannot be added.`,
      hint: 'Keep a total for each currency.',
    });
  }
  const amount = a.amount + b.amount;
  if (!Number.isSafeInteger(amount)) {
    throw new CoreError({
      code: 'money.too-large',
      path: '/amount',
      message: 'The sum is too large to be exact.',
      expected: `at most ${Number.MAX_SAFE_INTEGER}`,
    });
  }
  return { amount, currency: a.currency };
}

/**
 * Writes an amount for people, exactly, in English: `$60.00`, `EUR 1,250.50`, `JPY 500`.
 *
 * Does not round and does not adapt to a locale.
 *
 * @throws {@link CoreError} `money.invalid` for what is no amount.
 *
 * @example
 * ```ts
 * import { formatMoney } from '@cop-credentials/core';
 *
 * formatMoney({ amount: 6000, currency: 'USD' }); //=> '$60.00'
 * formatMoney({ amount: 125050, currency: 'EUR' }); //=> 'EUR 1,250.50'
 * ```
 */
export function formatMoney(money: Money): string {
  assertMoney(money);
  const places = placesOf(money.currency);
  const digits = String(money.amount).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
  return `${money.currency === 'USD' ? '$' : `${money.currency} `}${whole}${fraction}`;
}

function placesOf(currency: string): number {
  const special = Object.entries(decimalPlaces).find(([, codes]) => codes.includes(currency));
  return special === undefined ? 2 : Number(special[0]);
}

function assertMoney({ amount, currency }: Money): void {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new CoreError({
      code: 'money.invalid',
      path: '/amount',
      message: `${amount} is no amount of money.`,
      expected: 'a whole number of the smallest unit, 0 or more',
    });
  }
  if (!currencyPattern.test(currency)) {
    throw new CoreError({
      code: 'money.invalid',
      path: '/currency',
      message: `${quoted(currency)} is no currency code.`,
      expected: 'three capital letters of ISO 4217, such as USD',
    });
  }
}
