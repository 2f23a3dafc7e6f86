import { type Fact, field, type Items, itemsOf, unlessNull } from '../../../kernel/fact.js';
import { isOpen, type Open } from '../../../kernel/open.js';
import { all, any, known, type Truth, test, testBoth } from '../../../kernel/truth.js';
import type { Rule } from '../../../model/rule.js';
import type { Terms } from '../../../model/terms.js';
import { counted } from '../../../text/words.js';
import { durationInWords, minutesOf } from '../hours.js';
import type { FlatPrice, RequestedService, ServicePriceList, ServiceQuoteFacts } from './facts.js';
import { priceFlat, priceHourly, priceOnRequest } from './rules.js';

/** The price of one service, or why there is none. */
export interface Price {
  /** The rule that says how it is priced; `null` where none does. */
  readonly rule: Rule | null;
  /** In the smallest unit of the currency; `null` where it is not known. */
  readonly amount: number | null;
  readonly why: string;
  /** Paths of the facts that would decide it. */
  readonly missing?: readonly string[];
}

/** What a price is taken from. */
export interface Pricing {
  readonly facts: Fact<ServiceQuoteFacts>;
  readonly terms: Terms;
}

type Fee = Omit<Price, 'rule'>;

/** The price of one service by itself. */
export function priceBeforeDiscount(
  service: Fact<RequestedService>,
  { facts, terms }: Pricing,
): Price {
  const kind = field(service, 'kind');
  if (kind.value === undefined) return { rule: null, ...notTold([kind.path]) };
  const flat = terms.parametersOf(priceFlat).services.includes(kind.value);
  if (!flat && !terms.parametersOf(priceHourly).services.includes(kind.value)) {
    return { rule: null, amount: null, why: 'The program does not offer it for a price.' };
  }
  const { rule } = flat ? priceFlat : priceHourly;
  const list = unlessNull(field(facts, 'priceList'));
  if (list === null || list.value === undefined) {
    const why = 'Prices are available on request, and no price list is given.';
    return { rule, amount: null, why, ...(list && { missing: [list.path] }) };
  }
  return { rule, ...(flat ? flatFee(service, list) : hourlyFee(service, { list, terms })) };
}

type PriceListFact = Fact<ServicePriceList | undefined>;

function flatFee(service: Fact<RequestedService>, list: PriceListFact): Fee {
  const sessions = field(service, 'sessions');
  const asked = known(sessions);
  const amount = amountIn(itemsOf(field(list, 'flat')), (entry) =>
    all([
      test(field(entry, 'kind'), (kind) => kind === service.value.kind),
      testBoth(field(entry, 'sessions'), sessions, (priced, wanted) => priced === wanted),
    ]),
  );
  if (isOpen(asked)) return notTold(asked.missing);
  if (isOpen(amount)) return notTold(amount.missing);
  const what = counted(sessions.value ?? 0, 'session');
  return amount === null
    ? { amount, why: `The price list has no flat fee for ${what}.` }
    : { amount, why: `A flat fee for ${what}.` };
}

function hourlyFee(
  service: Fact<RequestedService>,
  { list, terms }: { readonly list: PriceListFact; readonly terms: Terms },
): Fee {
  const hours = field(service, 'hours');
  const least = leastHours(list, terms);
  const amount = amountIn(itemsOf(field(list, 'hourly')), (entry) =>
    test(field(entry, 'kind'), (kind) => kind === service.value.kind),
  );
  const asked = all([known(hours), known(least)]);
  if (isOpen(asked)) return notTold(asked.missing);
  if (isOpen(amount)) return notTold(amount.missing);
  if (amount === null) return { amount, why: 'The price list has no price for an hour.' };
  const minutes = minutesOf(hours.value ?? 0);
  const charged = Math.max(minutes, minutesOf(least.value ?? 0));
  const reason = charged > minutes ? ', the least that is charged.' : ' at the price of an hour.';
  return {
    amount: Math.round((amount * charged) / minutesOf(1)),
    why: `${durationInWords(charged)}${reason}`,
  };
}

/** Fewest hours that are charged: those of the price list, else those that an edition publishes. */
function leastHours(list: PriceListFact, terms: Terms): Fact<number | undefined> {
  const { path, value } = field(list, 'minimumHours');
  const published = terms.parametersOf(priceOnRequest).minimumHours ?? undefined;
  return { path, value: value === null ? 0 : (value ?? published) };
}

/** The amount of the price that is the one wanted; `null` where the list has none. */
function amountIn(
  prices: Items<FlatPrice>,
  isWanted: (price: Fact<FlatPrice>) => Truth,
): number | null | Open {
  if (isOpen(prices)) return prices;
  const price = prices.find((one) => isWanted(one) === true);
  if (price === undefined) {
    const wanted = any(prices.map(isWanted));
    return isOpen(wanted) ? wanted : null;
  }
  const { path, value } = field(price, 'amount');
  return value ?? { missing: [path] };
}

function notTold(missing: readonly string[]): Fee {
  return { amount: null, why: 'What decides the price is not known.', missing };
}
