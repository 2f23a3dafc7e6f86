import type { KeyedDraft } from '@cop-credentials/badges';

/** The awards of a term, and how many there are. */
export interface AwardList {
  readonly total: number;
  readonly awards: AsyncIterable<KeyedDraft> | Iterable<KeyedDraft>;
}
