import { RecentEntries } from '../recent-entries.js';
import { type Canonization, type Canonizer, canonize } from './canonize.js';

/** As many documents as are signed at one time, and the options of their proofs. */
const MOST_REMEMBERED = 64;

/**
 * A canonizer that remembers what it did last, so that what was just signed is not worked out once more to check it,
 * nor the options of a proof for each badge of a batch. A document is known again by its whole text, so it gets what
 * would be worked out anew, whoever changed what in between. Caller contexts have no such text: what depends on them
 * is not remembered, and neither is what is longer than the longest text that is worth its memory.
 */
export function rememberCanonical(longest = Number.POSITIVE_INFINITY): Canonizer {
  const remembered = new RecentEntries<Promise<Canonization>>(MOST_REMEMBERED);
  return (document, callerContexts, hash = 'SHA-256') => {
    if (callerContexts.size > 0) return canonize(document, callerContexts, hash);
    const text = `${hash} ${JSON.stringify(document)}`;
    if (text.length > longest) return canonize(document, callerContexts, hash);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const canonization = canonize(document, callerContexts, hash);
    remembered.keep(text, canonization);
    return canonization;
  };
}
