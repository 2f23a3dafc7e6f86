import { gapOf, leastToClose } from './gap.js';
import type { DecidingPolicy } from './policy.js';

const mostWays = 100;
/** Credentials that may be looked at before the search is given up, and the tries that are always made. */
const mostLooks = 500_000;
const leastTries = 50;

/** The ways to finish with the fewest further credentials. */
export interface ShortestWays {
  /** Each way as sorted ids of what is still to be earned. */
  readonly ways: readonly (readonly string[])[];
  /** Whether these are all: false where there are more than 100, or the search was given up. */
  readonly complete: boolean;
}

/** Finds the smallest sets of further credentials that close every gap, in a fixed order. */
export function shortestWays(held: ReadonlySet<string>, policy: DecidingPolicy): ShortestWays {
  const forced = gapOf(held, policy).required;
  const start = new Set([...held, ...forced]);
  const candidates = [...policy.areas.keys()].filter((id) => !start.has(id)).sort();
  const looksPerTry = policy.alternatives.reduce(
    (sum, { anyOf }) => sum + anyOf.length,
    policy.areas.size,
  );
  const mostTries = Math.max(leastTries, Math.floor(mostLooks / looksPerTry));
  let tries = 0;
  let complete = true;
  const found: (readonly string[])[] = [];

  function search(chosen: readonly string[], { from, size }: { from: number; size: number }): void {
    tries += 1;
    if (tries > mostTries || found.length > mostWays) {
      complete = false;
      return;
    }
    const least = leastToClose(gapOf(new Set([...start, ...chosen]), policy));
    if (least === 0 && chosen.length === size) found.push([...forced, ...chosen].sort());
    const left = size - chosen.length;
    if (least > left) return;
    for (let index = from; index + left <= candidates.length && left > 0; index++) {
      const id = candidates[index];
      if (id !== undefined) search([...chosen, id], { from: index + 1, size });
    }
  }

  for (let size = 0; found.length === 0 && complete && size <= candidates.length; size++) {
    search([], { from: 0, size });
  }
  return { ways: found.slice(0, mostWays), complete };
}
