import { assess } from '../assess.js';
import { CoreError } from '../errors.js';
import { type AskOptions, resolveTerms } from '../kernel/resolve-terms.js';
import type { Program } from '../model/program.js';
import { parseFacts } from '../parse-facts.js';
import { participationSurvey } from '../programs/growing-together/activity-report/rules.js';
import { growingTogether } from '../programs/growing-together/program.js';
import { underPath } from '../under-path.js';
import type { ActivityReport, FiscalYear } from './activity-report.js';
import { countRecord } from './count-record.js';
import { readRecord } from './read-record.js';
import { fiscalYearOption } from './record-schema.js';
import { factsOf } from './report-facts.js';
import { summaryOf } from './summary.js';
import { emptyTally } from './tally.js';

/** What {@link reportActivity} reports on, and under which rules. */
export interface ReportOptions extends AskOptions {
  readonly fiscalYear: FiscalYear;
  /** Purpose Service Code; `null` for none. */
  readonly psc?: string | null;
  /** Program Identifier; `null` for none. */
  readonly pid?: string | null;
  /** The program with other editions; {@link growingTogether} where it is left out. */
  readonly program?: Program;
}

/**
 * Counts what a local partnership reports on a fiscal year, from raw records.
 *
 * Takes records in any order, one at a time: what is kept grows with people, CoPs and training events, not with records.
 * Each person counts once; the hours of consultation are one total; only sessions that were held count; what lies outside
 * the year is left out, and counted as such. What is not among the records is a count of zero. The rules are asked about the
 * result: they know the fiscal year that the page speaks of, and leave every other year undetermined.
 *
 * @param records - An iterable or async iterable of {@link ActivityRecord}s.
 * @returns Plain JSON. Lists are ordered by id, so that the order of records changes nothing.
 * @throws {@link CoreError} `facts.*` with the index and the place of a record that cannot be used (`/12/date`): of another
 * shape, dated after `asOf`, recorded twice, or of a CoP that is not recorded or was not active; the same for
 * `/fiscalYear`. `as-of.*`, `reading.*` and `edition.unknown` as for {@link assess}.
 *
 * @example
 * ```ts
 * import { reportActivity } from '@cop-credentials/core';
 *
 * const records = [
 *   { kind: 'cop', id: 'literacy' },
 *   { kind: 'session', cop: 'literacy', date: '2024-09-10', status: 'held' },
 *   { kind: 'session', cop: 'literacy', date: '2024-10-08', status: 'cancelled' },
 *   { kind: 'consultation', person: 'p1', date: '2024-11-05', minutes: 45 },
 *   { kind: 'consultation', person: 'p1', date: '2024-12-03', minutes: 60 },
 * ];
 * const fiscalYear = { name: 'FY 24-25', from: '2024-07-01', to: '2025-06-30' };
 * const report = await reportActivity(records, { fiscalYear, asOf: '2026-06-30' });
 *
 * report.outputs.sessionsByCop; //=> [{ id: 'literacy', sessions: 1 }]
 * report.outputs.peopleConsulted; //=> 1
 * report.outputs.consultationMinutes; //=> 105
 * report.leftOut.cancelled; //=> 1
 * ```
 */
export async function reportActivity(
  records: AsyncIterable<unknown> | Iterable<unknown>,
  options: ReportOptions,
): Promise<ActivityReport> {
  const { fiscalYear } = parseFacts(fiscalYearOption, { fiscalYear: options?.fiscalYear });
  const program = options.program ?? growingTogether;
  const { terms } = resolveTerms(program, options);
  const context = { year: fiscalYear, asOf: terms.asOf };
  const tally = emptyTally();
  let index = 0;
  for await (const given of iterableOf(records)) {
    const at = index;
    underPath([at], () => countRecord(tally, readRecord(given), { ...context, index: at }));
    index += 1;
  }
  const summary = summaryOf(tally, context);
  const { psc, pid } = options;
  const survey = terms.parametersOf(participationSurvey).instrument;
  const facts = factsOf(summary, { tally, fiscalYear, survey, psc, pid });
  return {
    fiscalYear,
    ...summary,
    facts,
    assessment: assess(program, 'activity-report', facts, options),
  };
}

function iterableOf(
  records: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncIterable<unknown> | Iterable<unknown> {
  const given: unknown = records;
  if (typeof given === 'object' && given !== null) {
    if (Symbol.iterator in given || Symbol.asyncIterator in given) return records;
  }
  throw new CoreError({
    code: 'facts.wrong-type',
    path: '',
    message: 'The records cannot be read one after another.',
    expected: 'an iterable or async iterable of records',
    hint: 'Give a list, or a generator.',
  });
}
