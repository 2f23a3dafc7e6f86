import { match } from 'ts-pattern';
import { type CalendarDate, daysBetween } from '../calendar-date.js';
import { CoreError, type CoreProblem } from '../errors.js';
import { quoted } from '../text/visible-text.js';
import type {
  ActivityRecord,
  ConsultationRecord,
  CopRecord,
  SessionRecord,
  SurveyAnswerRecord,
  TrainingEventRecord,
} from './activity-record.js';
import type { FiscalYear } from './activity-report.js';
import { minutesInDay } from './record-schema.js';
import type { CopTally, Tally } from './tally.js';

/** Where a record stands, and what it is counted for. */
export interface CountContext {
  readonly index: number;
  readonly year: FiscalYear;
  readonly asOf: CalendarDate;
}

/** Adds a record to a tally, or says why it cannot be true. */
export function countRecord(tally: Tally, record: ActivityRecord, context: CountContext): void {
  match(record)
    .with({ kind: 'cop' }, (cop) => countCop(tally, cop, context))
    .with({ kind: 'session' }, (session) => countSession(tally, session, context))
    .with({ kind: 'training-event' }, (event) => countTrainingEvent(tally, event, context))
    .with({ kind: 'consultation' }, (received) => countConsultation(tally, received, context))
    .with({ kind: 'survey-answer' }, (answer) => countSurveyAnswer(tally, answer, context))
    .exhaustive();
}

function countCop({ cops }: Tally, record: CopRecord, { index }: CountContext): void {
  const cop = copOf(cops, record.id, index);
  if (cop.recorded !== undefined) refuse(repeated('CoP', record.id));
  const { activeFrom, activeTo } = record;
  if (activeFrom !== undefined && activeTo != null && activeTo < activeFrom) {
    refuse({
      path: '/activeTo',
      message: `The CoP cannot have ended on ${activeTo}, before it began on ${activeFrom}.`,
      expected: `${activeFrom} or later`,
    });
  }
  cop.recorded = { record, index };
}

function countSession(tally: Tally, session: SessionRecord, context: CountContext): void {
  const { cop: id, date, status } = session;
  const cop = copOf(tally.cops, id, context.index);
  if (status === 'held') {
    refuseFuture(date, context);
    if (cop.firstHeld === undefined || date < cop.firstHeld) cop.firstHeld = date;
    if (cop.lastHeld === undefined || date > cop.lastHeld) cop.lastHeld = date;
  }
  if (isOutside(tally, session, context)) return;
  if (status === 'held') cop.sessions += 1;
  else tally.unheld[status] += 1;
}

function countTrainingEvent(tally: Tally, event: TrainingEventRecord, context: CountContext): void {
  const { id, date, participants } = event;
  refuseFuture(date, context);
  if (tally.eventIds.has(id)) refuse(repeated('training event', id));
  tally.eventIds.add(id);
  if (isOutside(tally, event, context)) return;
  tally.events.set(id, new Set(participants).size);
  for (const person of participants) tally.trained.add(person);
}

function countConsultation(
  tally: Tally,
  received: ConsultationRecord,
  context: CountContext,
): void {
  refuseFuture(received.date, context);
  if (isOutside(tally, received, context)) return;
  const { person, minutes } = received;
  const { from, to } = context.year;
  const total = (tally.consulted.get(person) ?? 0) + minutes;
  if (total > (daysBetween(from, to) + 1) * minutesInDay) {
    refuse({
      path: '/minutes',
      message: 'With this, one person received more consultation than the year has minutes.',
      hint: 'Look for records that were read twice.',
    });
  }
  tally.consulted.set(person, total);
}

function countSurveyAnswer(tally: Tally, answer: SurveyAnswerRecord, context: CountContext): void {
  refuseFuture(answer.date, context);
  if (isOutside(tally, answer, context)) return;
  const { survey, person, date, outcome, reached } = answer;
  tally.surveys.add(survey);
  const answers = tally.answers.get(outcome) ?? new Map();
  tally.answers.set(outcome, answers);
  const earlier = answers.get(person);
  if (earlier === undefined || earlier.date < date) answers.set(person, { date, reached });
  // Two answers on one day that differ are taken for the lesser, in whichever order they come.
  else if (earlier.date === date && !reached) answers.set(person, { date, reached });
}

function copOf(cops: Map<string, CopTally>, id: string, index: number): CopTally {
  const known = cops.get(id);
  if (known !== undefined) return known;
  const cop: CopTally = { firstNamedAt: index, sessions: 0 };
  cops.set(id, cop);
  return cop;
}

/** Whether a record is dated outside the year, which is counted. */
function isOutside(
  { outsideYear }: Tally,
  { kind, date }: Exclude<ActivityRecord, CopRecord>,
  { year: { from, to } }: CountContext,
): boolean {
  const outside = date < from || date > to;
  if (outside) outsideYear[kind] += 1;
  return outside;
}

function refuseFuture(date: CalendarDate, { asOf }: CountContext): void {
  if (date <= asOf) return;
  refuse({
    path: '/date',
    message: `What is dated ${date} cannot have taken place by ${asOf}.`,
    expected: `${asOf} or earlier`,
    hint: 'Correct the date, or leave the record out until then.',
  });
}

function repeated(what: string, id: string): Omit<CoreProblem, 'code'> {
  return {
    path: '/id',
    message: `The ${what} ${quoted(id)} is recorded more than once.`,
    expected: `each ${what} once`,
    hint: 'Leave out the second, or give it an id of its own.',
  };
}

function refuse(problem: Omit<CoreProblem, 'code'>): never {
  throw new CoreError({ code: 'facts.contradiction', ...problem });
}
