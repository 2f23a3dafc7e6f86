import { type CalendarDate, CoreError, type Program, planMeetings } from '@cop-credentials/core';
import { enterFacts } from '../facts-form/enter-facts.js';
import { withRows } from '../facts-form/rows.js';
import { type Entered, type FieldError, firstOf } from '../web/form.js';
import { meetingRows } from './meeting-fields.js';

/** Names of the fields that say when meetings can take place. */
export const planNames = {
  earliest: 'plan.earliest',
  weekday: 'plan.weekday',
  startTime: 'plan.startTime',
} as const;

/** What became of a plan: the form with its meetings, or as it was with why there are none. */
export interface PlannedEntries {
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
}

/** Puts meetings into a form that end before the deadline, in place of those that are there. */
export function planInto(
  entered: Entered,
  {
    program,
    deadline,
    today,
  }: {
    readonly program: Program;
    /** That of the enrollment period that was chosen. */
    readonly deadline: CalendarDate | undefined;
    readonly today: CalendarDate;
  },
): PlannedEntries {
  const refuse = (field: string, message: string): PlannedEntries => ({
    entered,
    errors: [{ field, message }],
  });
  if (deadline === undefined) {
    return refuse(
      'enrollmentPeriod',
      'Choose an enrollment period first: its deadline is planned for.',
    );
  }
  const startTime = firstOf(entered, planNames.startTime);
  const request = {
    earliest: firstOf(entered, planNames.earliest),
    deadline,
    slots: [
      { weekday: firstOf(entered, planNames.weekday), ...(startTime !== '' && { startTime }) },
    ],
    channel: 'web-video-conference',
  };
  try {
    const plan = planMeetings(program, request, { asOf: today });
    if (plan.status !== 'planned') return refuse(planNames.earliest, plan.why);
    const rows = plan.meetings.map((meeting) => enterFacts(meeting, meetingRows.fields));
    return { entered: withRows(entered, meetingRows.path, rows), errors: [] };
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    return refuse(nameAt(error.path), error.problems[0]?.message ?? error.message);
  }
}

/** The field that a part of the request comes from. */
function nameAt(path: string): string {
  if (path.includes('weekday')) return planNames.weekday;
  return path.includes('startTime') ? planNames.startTime : planNames.earliest;
}
