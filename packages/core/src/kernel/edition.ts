import { type CalendarDate, isCalendarDate } from '../calendar-date.js';
import { CoreError } from '../errors.js';
import type { Edition } from '../model/edition.js';
import type { Program } from '../model/program.js';
import type { RuleParameters } from '../model/rule.js';
import { inWords } from '../text/value-in-words.js';
import { unknownName } from '../unknown-name.js';

/** Refuses what is no day. */
export function assertAsOf(asOf: unknown): asserts asOf is CalendarDate {
  if (typeof asOf === 'string' && isCalendarDate(asOf)) return;
  throw new CoreError({
    code: 'as-of.invalid',
    path: '/asOf',
    message: `${inWords(asOf)} is not a day that exists.`,
    expected: 'a calendar date, YYYY-MM-DD',
    hint: 'Give the day on which the rules are asked, such as "2026-01-15".',
  });
}

/** The edition that applies, and what it and those before it changed. */
export interface AppliedEdition {
  readonly edition: Edition;
  /** New values by rule id. */
  readonly changes: ReadonlyMap<string, RuleParameters>;
}

/** Finds the latest edition that began by a day, or the one that is named, whatever the day. */
export function editionFor(
  program: Program,
  { asOf, named }: { readonly asOf: CalendarDate; readonly named: string | undefined },
): AppliedEdition {
  const { editions } = program;
  const applied =
    named === undefined
      ? editions.filter(({ from }) => from <= asOf)
      : editions.slice(0, editions.findIndex(({ id }) => id === named) + 1);
  const edition = applied.at(-1);
  if (edition !== undefined) return { edition, changes: changesOf(applied) };
  if (named === undefined) throw tooEarly(program, asOf);
  throw new CoreError(
    unknownName({
      code: 'edition.unknown',
      path: ['edition'],
      what: 'edition',
      name: named,
      known: editions.map(({ id }) => id),
    }),
  );
}

function tooEarly({ id, editions }: Program, asOf: CalendarDate): CoreError {
  const [first] = editions.map(({ from }) => from);
  return new CoreError({
    code: 'as-of.before-first-edition',
    path: '/asOf',
    message: `The rules of ${id} are known from ${first} on, and ${asOf} is before that.`,
    expected: `${first} or later`,
    hint: 'Add an earlier edition with withEdition, if you know what applied then.',
  });
}

/** Each edition changes what the one before it left, unless it goes back to the pages. */
function changesOf(editions: readonly Edition[]): ReadonlyMap<string, RuleParameters> {
  const changes = new Map<string, RuleParameters>();
  for (const { basis, parameters } of editions) {
    if (basis === 'pages') changes.clear();
    for (const [rule, values] of Object.entries(parameters)) {
      changes.set(rule, { ...changes.get(rule), ...values });
    }
  }
  return changes;
}
