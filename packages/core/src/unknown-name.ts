import type { CoreErrorCode, CoreProblem } from './errors.js';
import { jsonPointer } from './json/pointer.js';
import { nearestName } from './text/nearest-name.js';
import { quoted } from './text/visible-text.js';
import { listed } from './text/words.js';

/** A name that was given where only some names are known. */
export interface UnknownName {
  readonly code: CoreErrorCode;
  readonly path: readonly PropertyKey[];
  /** What the names are of, such as `rule`. */
  readonly what: string;
  readonly name: unknown;
  readonly known: readonly string[];
}

const mostListed = 24;

/** Says that a name is not known, and which one may be meant. */
export function unknownName({ code, path, what, name, known }: UnknownName): CoreProblem {
  const given = String(name);
  const nearest = nearestName(given, known);
  const names = known.length > mostListed ? `one of ${known.length} names` : listed(known, 'or');
  return {
    code,
    path: jsonPointer(path),
    message: `There is no ${what} ${quoted(given)}.`,
    expected: names,
    hint: nearest === undefined ? `Use ${names}.` : `Did you mean "${nearest}"?`,
  };
}
