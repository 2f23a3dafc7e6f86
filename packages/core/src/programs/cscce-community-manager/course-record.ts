import * as z from 'zod';
import type { CoreProblem } from '../../errors.js';
import { wholeNumber, yesOrNo } from '../../schema/parts.js';

/** What a run of the course records of a learner. */
export interface CourseRecord {
  /** Whether the learner is working toward the certification. */
  readonly certificationTrack?: boolean;
  /** How many sessions the run has, those to come among them. */
  readonly sessionsTotal?: number;
  /** How many of them have been held. */
  readonly sessionsHeld?: number;
  /** How many of those held the learner missed. */
  readonly absences?: number;
  /** Whether the learner took part in the graduation event; left out until it was held. */
  readonly attendedGraduationEvent?: boolean;
}

/** Names and schemas of a {@link CourseRecord}. */
export const courseRecordShape = {
  certificationTrack: yesOrNo,
  sessionsTotal: z.exactOptional(z.int().min(1)),
  sessionsHeld: z.exactOptional(wholeNumber),
  absences: z.exactOptional(wholeNumber),
  attendedGraduationEvent: yesOrNo,
};

/** What cannot be true of a record together: more sessions held than there are, more absences than sessions. */
export function recordContradictions(record: CourseRecord): readonly CoreProblem[] {
  const { sessionsTotal: total, sessionsHeld: held, absences } = record;
  return [
    ...(isMore(held, total)
      ? [tooMany('sessionsHeld', `${held} sessions held are more than the ${total} of the course.`)]
      : []),
    ...(isMore(absences, held ?? total)
      ? [tooMany('absences', `${absences} absences are more than ${held ?? total} sessions.`)]
      : []),
  ];
}

function isMore(count = 0, most = Number.POSITIVE_INFINITY): boolean {
  return count > most;
}

function tooMany(name: keyof CourseRecord, message: string): CoreProblem {
  return {
    code: 'facts.contradiction',
    path: `/${name}`,
    message,
    expected: 'no more than there are',
    hint: 'Correct one of the two numbers.',
  };
}
