import {
  type CalendarDate,
  CoreError,
  type MeetingPlan,
  type Program,
  planMeetings,
} from '@cop-credentials/core';
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

/** What became of a plan: the form with its meetings, or why there is none. */
export type PlannedEntries =
  | { readonly ok: true; readonly entered: Entered }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

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
  if (deadline === undefined) {
    return notPlanned(
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
  const plan = planned(program, request, today);
  if (!('status' in plan)) return plan;
  if (plan.status !== 'planned') return notPlanned(planNames.earliest, plan.why);
  const { meetings } = plan;
  const rows = meetings.map((meeting) => enterFacts(meeting, meetingRows.fields));
  return { ok: true, entered: withRows(entered, meetingRows.path, rows) };
}

function planned(program: Program, request: unknown, asOf: CalendarDate) {
  try {
    return planMeetings(program, request, { asOf }) satisfies MeetingPlan;
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    const isWeekday = error.path.startsWith('/slots/0/weekday');
    const isTime = error.path.startsWith('/slots/0/startTime');
    const { earliest, weekday, startTime } = planNames;
    return notPlanned(
      isWeekday ? weekday : isTime ? startTime : earliest,
      error.problems[0]?.message ?? '',
    );
  }
}

function notPlanned(field: string, message: string) {
  return { ok: false, errors: [{ field, message }] } as const;
}
