import type { CoreProblem } from '../../../errors.js';
import { jsonPointer } from '../../../json/pointer.js';
import type { ServiceQuoteFacts } from './facts.js';

/** What cannot be true of a price list together: two prices for one thing. */
export function quoteContradictions({ priceList }: ServiceQuoteFacts): readonly CoreProblem[] {
  const { flat = [], hourly = [] } = priceList ?? {};
  return [
    ...twoPrices(
      'flat',
      flat.map(
        ({ kind, sessions }) => kind && sessions !== undefined && `${kind}, ${sessions} sessions`,
      ),
    ),
    ...twoPrices(
      'hourly',
      hourly.map(({ kind }) => kind && `${kind}, an hour`),
    ),
  ];
}

function twoPrices(
  list: 'flat' | 'hourly',
  priced: readonly (string | false | undefined)[],
): readonly CoreProblem[] {
  return priced.flatMap((what, index): readonly CoreProblem[] => {
    if (!what || priced.indexOf(what) === index) return [];
    return [
      {
        code: 'facts.contradiction',
        path: jsonPointer(['priceList', list, index]),
        message: `The price list has two prices for this: ${what}.`,
        expected: 'one price for each',
        hint: 'Leave one of them out.',
      },
    ];
  });
}
