import type { CalendarDate } from '../calendar-date.js';
import type { ReadingValue } from '../model/reading.js';

/** Where a learner stands, and what can still be reached: plain JSON, whole numbers throughout. */
export interface AttendanceProjection {
  /** Id of the program. */
  readonly program: string;
  /** Id of the edition whose parameters applied. */
  readonly edition: string;
  readonly asOf: CalendarDate;
  /** How the vague statements about graduation were taken. */
  readonly readings: Readonly<Record<string, ReadingValue>>;
  /** Sessions attended so far; `null` where that is not known, as for each number below. */
  readonly attended: number | null;
  /** Sessions missed so far. */
  readonly absences: number | null;
  /** Sessions that are still to be held. */
  readonly sessionsLeft: number | null;
  /** Most sessions that can be missed in all; `null` also where the rules leave it open or nothing would be enough. */
  readonly absencesPermitted: number | null;
  /** How many of the sessions that are left can be missed; 0 where none can, or too many were. */
  readonly absencesLeft: number | null;
  /** Sessions attended in the end if no other is missed. */
  readonly highestReachable: number | null;
  /** Fewest sessions that must be attended in all. */
  readonly leastNeeded: number | null;
  /**
   * Whether the learner graduates if no other session, nor the graduation event, is missed; `null` where that is not
   * decided by what is known.
   */
  readonly canStillGraduate: boolean | null;
  /** Paths of the facts that would tell more. */
  readonly missing: readonly string[];
}
