import type { DecidingProblem } from '../report/check-result.js';
import { isUnverifiableCode } from '../report/codes.js';
import { type KeyResolution, unresolvable } from './key-resolution.js';

/** A place that could not be looked at, or was and speaks against the key. */
export interface Unread {
  readonly ok: false;
  readonly problem: DecidingProblem;
}

/** A place that says nothing of keys, so that others decide. */
export interface Silence extends Unread {
  readonly silent: true;
}

/** What one place says of a key. */
export type Lookup = KeyResolution | Silence;

export function silent(why: string): Silence {
  return { ok: false, problem: unresolvable(why), silent: true };
}

/**
 * What several places say together, asked one after the other. The first that has the key decides, be it good or bad.
 * Where none has it, one that could not be looked at leaves the question open, and so do places that are all silent.
 */
export async function firstThatDecides(
  places: readonly (() => Promise<Lookup>)[],
): Promise<Lookup> {
  const refusals: (Unread | Silence)[] = [];
  for (const place of places) {
    const found = await place();
    if (found.ok || hasTheKey(found.problem)) return found;
    refusals.push(found);
  }
  const heard = refusals.filter((refusal) => !('silent' in refusal));
  const open = heard.find(({ problem }) => isUnverifiableCode(problem.code));
  return open ?? heard[0] ?? refusals[0] ?? silent('it is not said where');
}

/** A key that is revoked or malformed was found; one that is not the issuer’s was not. */
function hasTheKey({ code }: DecidingProblem): boolean {
  return code !== 'key.not-controlled-by-issuer' && !isUnverifiableCode(code);
}
