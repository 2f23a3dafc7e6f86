import type { CalendarDate } from '../calendar-date.js';
import type { Edition } from '../model/edition.js';
import type { Program } from '../model/program.js';
import type { ReadingValue } from '../model/reading.js';
import type { Terms } from '../model/terms.js';
import { assertAsOf, editionFor } from './edition.js';
import { readingsWith } from './reading.js';
import { termsFrom } from './terms.js';

/** When a program's rules are asked, and how its vague statements are taken. */
export interface AskOptions {
  /** The day on which the rules are asked: nothing dated after it has happened. */
  readonly asOf: CalendarDate;
  /** Values of readings by name; the defaults apply to the others. */
  readonly readings?: Readonly<Record<string, ReadingValue>>;
  /** Id of the edition to apply, for judging again as was judged before; else the latest that began by `asOf`. */
  readonly edition?: string;
}

/** Terms, and what they were resolved to. */
export interface ResolvedTerms {
  readonly terms: Terms;
  readonly edition: Edition;
  readonly readings: Readonly<Record<string, ReadingValue>>;
}

/** Finds what applies to a call, or says which option cannot be used. */
export function resolveTerms(program: Program, options: AskOptions): ResolvedTerms {
  const asOf: unknown = options?.asOf;
  assertAsOf(asOf);
  const { edition, changes } = editionFor(program, { asOf, named: options.edition });
  const readings = readingsWith(program, options.readings ?? {});
  return {
    terms: termsFrom({ asOf, changes, readings }),
    edition,
    readings: Object.fromEntries(readings),
  };
}
