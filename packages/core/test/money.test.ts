import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, formatMoney } from '../src/index.js';
import { errorOf } from './support/error-of.js';

const amounts = fc.nat({ max: Number.MAX_SAFE_INTEGER });

describe('formatMoney', () => {
  it.each([
    [0, 'USD', '$0.00'],
    [5, 'USD', '$0.05'],
    [6000, 'USD', '$60.00'],
    [123_456_789, 'EUR', 'EUR 1,234,567.89'],
    [500, 'JPY', 'JPY 500'],
    [1_234_567, 'KWD', 'KWD 1,234.567'],
    [10_000, 'CLF', 'CLF 1.0000'],
    [Number.MAX_SAFE_INTEGER, 'USD', '$90,071,992,547,409.91'],
  ])('writes %i %s as %s', (amount, currency, written) => {
    expect(formatMoney({ amount, currency })).toBe(written);
  });

  it('keeps every digit', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const digits = formatMoney({ amount, currency: 'USD' }).replace(/\D/g, '');
        expect(Number(digits)).toBe(amount);
      }),
    );
  });

  it.each([
    [-1, 'USD', '/amount'],
    [1.5, 'USD', '/amount'],
    [2 ** 53, 'USD', '/amount'],
    [1, 'usd', '/currency'],
    [1, 'US', '/currency'],
    [1, 'USD\n', '/currency'],
  ])('refuses %d %s', (amount, currency, path) => {
    expect(errorOf(() => formatMoney({ amount, currency }))).toMatchObject({
      code: 'money.invalid',
      path,
    });
  });
});

describe('addMoney', () => {
  it('adds exactly, or says that it cannot', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const add = () => addMoney({ amount: a, currency: 'USD' }, { amount: b, currency: 'USD' });
        if (BigInt(a) + BigInt(b) > BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(errorOf(add).code).toBe('money.too-large');
        } else {
          expect(add()).toEqual({ amount: a + b, currency: 'USD' });
        }
      }),
    );
  });

  it('does not mix currencies', () => {
    const add = () => addMoney({ amount: 1, currency: 'USD' }, { amount: 1, currency: 'EUR' });
    expect(errorOf(add).code).toBe('money.mixed-currencies');
  });
});
