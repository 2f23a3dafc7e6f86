import type { CoreProblem } from '../errors.js';
import { unknownName } from '../unknown-name.js';

/** Where a name stands, and the names that are known there. */
export interface KnownNames {
  readonly path: readonly PropertyKey[];
  /** What the names are of, such as `subject`. */
  readonly what: string;
  readonly known: readonly string[];
}

/** The problem with a name that a program uses and nothing in it has. */
export function unlessKnown(name: string, names: KnownNames): readonly CoreProblem[] {
  if (names.known.includes(name)) return [];
  return [unknownName({ code: 'program.unknown-name', name, ...names })];
}
