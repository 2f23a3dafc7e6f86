import { type Fact, field } from '../../../kernel/fact.js';
import { all, atMost, isTrue, type Truth, test, testBoth } from '../../../kernel/truth.js';
import type { Terms } from '../../../model/terms.js';
import type { CourseRecord } from '../course-record.js';
import { type AttendanceReading, attendance, graduationEventReading } from '../readings.js';

/** Most sessions that may be missed, by reading; `null` where it is not known. */
export type AbsenceLimits = Readonly<Record<AttendanceReading, number | null>>;

/** Most of a number of sessions that may be missed. By no reading may half of them be. */
export function absenceLimits(
  sessionsTotal: number | undefined,
  maxAbsences: number | null,
): AbsenceLimits {
  if (sessionsTotal === undefined) return { 'two-absences': maxAbsences, 'bare-majority': null };
  const majority = Math.ceil(sessionsTotal / 2) - 1;
  return {
    'two-absences': maxAbsences === null ? null : Math.min(maxAbsences, majority),
    'bare-majority': majority,
  };
}

/** What attendance is judged by. */
export interface AttendanceTerms {
  /** The number of absences that the page permits; `null` where none is published. */
  readonly maxAbsences: number | null;
  readonly reading: AttendanceReading;
  /** Whether the graduation event is one of the sessions. */
  readonly eventIsSession: boolean;
}

/** What attendance is judged by in a call. */
export function attendanceTerms(terms: Terms, maxAbsences: number | null): AttendanceTerms {
  return {
    maxAbsences,
    reading: terms.choiceOf(attendance),
    eventIsSession: isEventASession(terms),
  };
}

/** Whether the graduation event is taken as one of the sessions. */
export function isEventASession(terms: Terms): boolean {
  return terms.choiceOf(graduationEventReading) === 'one-of-the-sessions';
}

/** How many sessions were missed: at least one where the missed event is one of them. */
export function absencesOf(
  record: Fact<CourseRecord>,
  { eventIsSession }: Pick<AttendanceTerms, 'eventIsSession'>,
): Fact<number | undefined> {
  const { path, value: absences } = field(record, 'absences');
  const missedEvent = eventIsSession && record.value.attendedGraduationEvent === false;
  return { path, value: absences === 0 && missedEvent ? 1 : absences };
}

/** Whether the absences so far are within the limit. */
export function isWithinLimit(record: Fact<CourseRecord>, terms: AttendanceTerms): Truth {
  const absences = absencesOf(record, terms);
  const byMajority = testBoth(
    absences,
    field(record, 'sessionsTotal'),
    (missed, total) => 2 * missed < total,
  );
  if (terms.reading === 'bare-majority') return byMajority;
  // More than the number that is permitted decides, whatever number of sessions is not known.
  return all([test(absences, (missed) => atMost(missed, terms.maxAbsences)), byMajority]);
}

/** Whether every session was held; open as long as some are to come. */
export function areAllHeld(record: Fact<CourseRecord>): Truth {
  const held = field(record, 'sessionsHeld');
  return testBoth(
    held,
    field(record, 'sessionsTotal'),
    (count, total) => count === total || { missing: [held.path] },
  );
}

/** Whether the learner took part in the graduation event. Who missed no session did not miss one of them. */
export function tookPartInEvent(record: Fact<CourseRecord>, eventIsSession: boolean): Truth {
  const { sessionsTotal, sessionsHeld, absences } = record.value;
  const attended = field(record, 'attendedGraduationEvent');
  const missedNothing =
    absences === 0 && sessionsHeld !== undefined && sessionsHeld === sessionsTotal;
  return attended.value === undefined && eventIsSession && missedNothing ? true : isTrue(attended);
}
