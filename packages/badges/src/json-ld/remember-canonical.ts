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
  const remembered = new Map<string, Promise<Canonization>>();
  return (document, callerContexts, hash = 'SHA-256') => {
    if (callerContexts.size > 0) return canonize(document, callerContexts, hash);
    const text = `${hash} ${JSON.stringify(document)}`;
    if (text.length > longest) return canonize(document, callerContexts, hash);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const [oldest] = remembered.size < MOST_REMEMBERED ? [] : remembered.keys();
    if (oldest !== undefined) remembered.delete(oldest);
    const canonization = canonize(document, callerContexts, hash);
    remembered.set(text, canonization);
    return canonization;
  };
}
