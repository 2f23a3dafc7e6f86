import { type Fact, field, unlessNull } from '../../../kernel/fact.js';
import type { Terms } from '../../../kernel/terms.js';
import type { Rule } from '../../../model/rule.js';
import { counted } from '../../../text/words.js';
import { durationInWords, minutesOf } from '../hours.js';
import type { RequestedService, ServicePriceList, ServiceQuoteFacts } from './facts.js';
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

type PriceListFact = Fact<ServicePriceList>;

const notTold = 'What is asked for is not known.';

/** The price of one service by itself. */
export function priceBeforeDiscount(
  service: Fact<RequestedService>,
  { facts, terms }: Pricing,
): Price {
  const kind = field(service, 'kind');
  if (kind.value === undefined) {
    return { rule: null, amount: null, why: notTold, missing: [kind.path] };
  }
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
  const { path, value } = list;
  const given = { path, value };
  return { rule, ...(flat ? flatFee(service, given) : hourlyFee(service, { list: given, terms })) };
}

type Fee = Omit<Price, 'rule'>;

function flatFee(service: Fact<RequestedService>, list: PriceListFact): Fee {
  const sessions = field(service, 'sessions');
  const prices = field(list, 'flat');
  const missing = untold([sessions, prices]);
  if (missing.length > 0) return { amount: null, why: notTold, missing };
  const price = prices.value?.find(
    (one) => one.kind === service.value.kind && one.sessions === sessions.value,
  );
  const what = counted(sessions.value ?? 0, 'session');
  return price === undefined
    ? { amount: null, why: `The price list has no flat fee for ${what}.` }
    : { amount: price.amount, why: `A flat fee for ${what}.` };
}

function hourlyFee(
  service: Fact<RequestedService>,
  { list, terms }: { readonly list: PriceListFact; readonly terms: Terms },
): Fee {
  const hours = field(service, 'hours');
  const prices = field(list, 'hourly');
  const commitment = field(list, 'minimumHours');
  const { minimumHours: published } = terms.parametersOf(priceOnRequest);
  const least = commitment.value === undefined ? published : (commitment.value ?? 0);
  const missing = [...untold([hours, prices]), ...(least === null ? [commitment.path] : [])];
  if (hours.value === undefined || least === null || missing.length > 0) {
    return { amount: null, why: notTold, missing };
  }
  const price = prices.value?.find(({ kind }) => kind === service.value.kind);
  if (price === undefined) return { amount: null, why: 'The price list has no price for an hour.' };
  const minutes = Math.max(minutesOf(hours.value), minutesOf(least));
  const charged = durationInWords(minutes);
  return {
    amount: Math.round((price.amount * minutes) / minutesOf(1)),
    why:
      minutes > minutesOf(hours.value)
        ? `${charged}, the least that is charged.`
        : `${charged} at the price of an hour.`,
  };
}

function untold(facts: readonly Fact<unknown>[]): readonly string[] {
  return facts.flatMap(({ path, value }) => (value === undefined ? [path] : []));
}
