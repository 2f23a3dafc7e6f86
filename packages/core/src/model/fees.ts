import type { Money } from '../money.js';
import type { ReadingTaken } from './reading.js';
import type { Source } from './source.js';
import type { Terms } from './terms.js';

/** The price of one item. */
export interface FeeLine {
  /** The item as it was asked for. */
  readonly item: Readonly<Record<string, unknown>>;
  /** Its price; `null` where it is not published or not known. */
  readonly fee: Money | null;
  /** Why this price, or why none, in a sentence. */
  readonly why: string;
  /** Id of the rule that sets the price; `null` where no rule does. */
  readonly rule: string | null;
  readonly source?: Source;
  readonly reading?: ReadingTaken;
  /** Paths of the facts that would decide the price. */
  readonly missing?: readonly string[];
}

/** How a program prices what people ask for. */
export interface FeeSchedule {
  /** Name of the list in a request; `items` where it is left out. */
  readonly list?: string;
  /** The currency that the program charges in. */
  currency(terms: Terms): string;
  /** The price of each item of a request, or `undefined` where the request does not give its items. */
  lines(request: unknown, terms: Terms): readonly FeeLine[] | undefined;
}
