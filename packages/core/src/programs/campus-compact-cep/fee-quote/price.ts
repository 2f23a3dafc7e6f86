import { type Fact, field } from '../../../kernel/fact.js';
import { type Open, unpublished } from '../../../kernel/open.js';
import { formatMoney, type Money, sameMoney } from '../../../money.js';
import type { FeeQuoteItem } from './facts.js';

/** The kind of item that the pages price. */
export const applicationKind = 'micro-credential-application';

/** What applications cost; `null` where the pages give no price. */
export interface Tariff {
  /** The first application for a micro-credential. */
  first(): Money | null;
  /** Each further application for it. */
  repeated(): Money | null;
}

/** Whether an item is known to be a further application for the same micro-credential. */
export function isRepeated({ value: { attempt } }: Fact<FeeQuoteItem>): boolean {
  return attempt !== undefined && attempt > 1;
}

/** The price of an application; open where it hangs on what was not given, or where the pages give none. */
export function priceOf(item: Fact<FeeQuoteItem>, tariff: Tariff): Money | Open {
  const attempt = field(item, 'attempt');
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
