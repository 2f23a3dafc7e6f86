import type { CalendarDate } from './calendar-date.js';
import { CoreError } from './errors.js';
import { type AskOptions, resolveTerms } from './kernel/resolve-terms.js';
import type { FeeLine } from './model/fees.js';
import type { Program } from './model/program.js';
import { addMoney, type Money } from './money.js';

/** What a program charges for what was asked: plain JSON. */
export interface FeeQuote {
  /** Id of the program. */
  readonly program: string;
  /** Id of the edition whose prices applied. */
  readonly edition: string;
  readonly asOf: CalendarDate;
  /** One for each item, in the order they were asked for. */
  readonly lines: readonly FeeLine[];
  /** Sum of all lines; `null` where a price is not published or not known, and where currencies differ. */
  readonly total: Money | null;
  /** Sums of the prices that are known, one for each currency. */
  readonly subtotals: readonly Money[];
  /** What keeps the total open; empty where there is one. */
  readonly unknown: readonly UnknownFee[];
}

/** What keeps a total open. */
export interface UnknownFee {
  /** Place in the request, such as `items[1]`. */
  readonly path: string;
  /** Why, in a sentence. */
  readonly why: string;
}

/**
 * Says what a program charges.
 *
 * Prices come from the rules of the program under the edition that applies. A price that is not published, or that hangs
 * on what was not given, is `null` and makes the total `null`: never 0, never a guess. Taxes, refunds and exchange rates
 * are not reckoned with. To check a price that somebody quotes, assess `fee-quote`.
 *
 * @param request - Plain JSON of the shape of the program's `fee-quote` or `service-quote` facts.
 * @returns Amounts in the smallest unit of their currency.
 * @throws {@link CoreError} `facts.*` for a request of another shape; `fees.not-priced` for a program that prices
 * nothing; `money.too-large` for a sum that is not exact; `as-of.*`, `reading.*` and `edition.unknown` as for
 * {@link assess}.
 *
 * @example
 * ```ts
 * import { campusCompactCep, quoteFees } from '@cop-credentials/core';
 *
 * const application = { kind: 'micro-credential-application' };
 * const quote = quoteFees(campusCompactCep, { items: [application, application] }, { asOf: '2026-01-15' });
 * const open = quoteFees(campusCompactCep, { items: [application, { kind: 'course' }] }, { asOf: '2026-01-15' });
 *
 * quote.total; //=> { amount: 12000, currency: 'USD' }
 * open.total; //=> null
 * open.subtotals; //=> [{ amount: 6000, currency: 'USD' }]
 * open.unknown; //=> [{ path: 'items[1]', why: 'The pages give no price for the kind "course".' }]
 * ```
 */
export function quoteFees(program: Program, request: unknown, options: AskOptions): FeeQuote {
  const { fees } = program;
  if (fees === undefined) throw notPriced(program);
  const { terms, edition } = resolveTerms(program, options);
  const lines = fees.lines(request, terms);
  const list = fees.list ?? 'items';
  const subtotals = subtotalsOf(lines ?? []);
  const unknown = [
    ...(lines === undefined ? [{ path: list, why: notAsked }] : unknownOf(lines, list)),
    ...(subtotals.length > 1 ? [{ path: list, why: mixedCurrencies }] : []),
  ];
  const [sum = { amount: 0, currency: fees.currency(terms) }] = subtotals;
  return {
    program: program.id,
    edition: edition.id,
    asOf: terms.asOf,
    lines: lines ?? [],
    total: unknown.length === 0 ? sum : null,
    subtotals,
    unknown,
  };
}

const notAsked = 'What is asked for is not known.';
const mixedCurrencies = 'Prices in different currencies have no common total.';

function unknownOf(lines: readonly FeeLine[], list: string): readonly UnknownFee[] {
  return lines.flatMap(({ fee, why }, index) => {
    return fee === null ? [{ path: `${list}[${index}]`, why }] : [];
  });
}

function subtotalsOf(lines: readonly FeeLine[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { fee } of lines) {
    if (fee === null) continue;
    const sum = sums.get(fee.currency);
    sums.set(fee.currency, sum === undefined ? fee : addMoney(sum, fee));
  }
  return [...sums.values()];
}

function notPriced({ id }: Program): CoreError {
  return new CoreError({
    code: 'fees.not-priced',
    path: '/program',
    message: `${id} charges for nothing that is known.`,
    expected: 'a program with fees',
  });
}
