import type { Fact } from '../../../kernel/fact.js';
import { type Open, unpublished } from '../../../kernel/open.js';
import { formatMoney, type Money, sameMoney } from '../../../money.js';

/** What applications cost; `null` where the pages give no price. */
export interface Tariff {
  /** The first application for a micro-credential. */
  first(): Money | null;
  /** Each further application for it. */
  repeated(): Money | null;
}

/** The price of an application by its attempt; open where that is not given and decides, or where there is no price. */
export function priceOf(attempt: Fact<number | undefined>, tariff: Tariff): Money | Open {
  if (attempt.value === 1) return tariff.first() ?? unpublished;
  const repeated = tariff.repeated();
  if (attempt.value !== undefined) return repeated ?? unpublished;
  const first = tariff.first();
  if (first === null || repeated === null) return unpublished;
  return sameMoney(first, repeated) ? first : { missing: [attempt.path] };
}

/** A price for people. */
export function priceInWords(price: Money | null): string {
  return price === null ? 'an amount that is not published' : formatMoney(price);
}
