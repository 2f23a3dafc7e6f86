import * as z from 'zod';
import { assess } from '../assess.js';
import { type AskOptions, resolveTerms } from '../kernel/resolve-terms.js';
import type { Assessment, Outcome } from '../model/assessment.js';
import type { Program } from '../model/program.js';
import { largestSuch } from '../planning/largest-such.js';
import { isEventASession } from '../programs/cscce-community-manager/course-graduation/standing.js';
import type { AttendanceProjection } from './attendance-projection.js';

const subject = 'course-graduation';

/**
 * Says what a learner's attendance still allows: what was attended, how many absences are left, the highest that can still
 * be reached, and whether the learner can still graduate.
 *
 * The rules decide, by assessing how the course would end: with the edition that applies and the readings that are chosen
 * (`cscce.attendance`, `cscce.graduation-event`). Nothing is guessed: what hangs on a fact that was not given is `null`.
 * Excused absences, lateness and sessions made up are not told apart, since the page does not.
 *
 * @param facts - Plain JSON of the shape of the program's `course-graduation` facts. A graduation event that was not told
 * of can still be attended.
 * @throws {@link CoreError} `facts.*` for facts of another shape, or that contradict each other; `subject.unknown` for a
 * program without graduation; `as-of.*`, `reading.*` and `edition.unknown` as for {@link assess}.
 *
 * @example
 * ```ts
 * import { cscceCommunityManager, projectAttendance } from '@cop-credentials/core';
 *
 * const facts = { sessionsTotal: 16, sessionsHeld: 10, absences: 1 };
 * const projection = projectAttendance(cscceCommunityManager, facts, { asOf: '2026-06-30' });
 * const readings = { 'cscce.attendance': 'bare-majority' };
 * const lenient = projectAttendance(cscceCommunityManager, facts, { asOf: '2026-06-30', readings });
 *
 * projection.attended; //=> 9
 * projection.highestReachable; //=> 15
 * projection.absencesLeft; //=> 1
 * projection.canStillGraduate; //=> true
 * lenient.absencesLeft; //=> 6
 * ```
 */
export function projectAttendance(
  program: Program,
  facts: unknown,
  options: AskOptions,
): AttendanceProjection {
  const { edition, asOf, readings } = assess(program, subject, facts, options);
  const { terms } = resolveTerms(program, options);
  const told = attendanceFacts.parse(facts);
  const total = told.sessionsTotal ?? null;
  const held = told.sessionsHeld ?? null;
  const absences = told.absences ?? null;
  const sessionsLeft = minus(total, held);
  const ends = (end: CourseEnd) => graduates(assess(program, subject, end, options).outcome);
  const absencesPermitted = total === null ? null : mostAbsences(total, ends);
  const permittedYet = minus(absencesPermitted, absences);
  // Where the event is one of the sessions that are left, that one cannot be missed.
  const toCome = isEventASession(terms) && told.attendedGraduationEvent === undefined ? 1 : 0;
  return {
    program: program.id,
    edition,
    asOf,
    readings: ownReadings(program, readings),
    attended: minus(held, absences),
    absences,
    sessionsLeft,
    absencesPermitted,
    absencesLeft:
      permittedYet === null || sessionsLeft === null
        ? null
        : Math.max(0, Math.min(permittedYet, sessionsLeft - toCome)),
    highestReachable: minus(total, absences),
    leastNeeded: minus(total, absencesPermitted),
    canStillGraduate:
      total === null || absences === null
        ? null
        : ends(endOf(total, { missed: absences, event: told.attendedGraduationEvent ?? true })),
    missing: names.filter((name) => told[name] === undefined),
  };
}

const attendanceFacts = z.object({
  sessionsTotal: z.int().optional(),
  sessionsHeld: z.int().optional(),
  absences: z.int().optional(),
  attendedGraduationEvent: z.boolean().optional(),
});

const names = ['sessionsTotal', 'sessionsHeld', 'absences', 'attendedGraduationEvent'] as const;

/** The facts of a course that is over. */
type CourseEnd = Readonly<Record<(typeof names)[number], number | boolean>>;

function endOf(
  sessions: number,
  { missed, event }: { readonly missed: number; readonly event: boolean },
): CourseEnd {
  return {
    sessionsTotal: sessions,
    sessionsHeld: sessions,
    absences: missed,
    attendedGraduationEvent: event,
  };
}

function graduates(outcome: Outcome): boolean | null {
  return outcome === 'undetermined' ? null : outcome !== 'does-not-meet';
}

/** Most absences with which a course of some sessions can end in graduation; `null` where none can, or it is open. */
function mostAbsences(sessions: number, ends: (end: CourseEnd) => boolean | null): number | null {
  const most = largestSuch(
    sessions,
    (missed) => ends(endOf(sessions, { missed, event: true })) === true,
  );
  return most < 0 ? null : most;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** The readings that the rules about graduation depend on. */
function ownReadings(
  { rules }: Program,
  readings: Assessment['readings'],
): AttendanceProjection['readings'] {
  const own = rules.filter(({ subjects }) => subjects.includes(subject));
  const names = new Set(own.flatMap((rule) => rule.readings));
  return Object.fromEntries(Object.entries(readings).filter(([name]) => names.has(name)));
}
