import type { CalendarDate } from '../calendar-date.js';
import type { CoreProblem } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';

/** A meeting as far as its day is concerned. */
export interface DatedMeeting {
  readonly date?: CalendarDate;
  readonly status?: 'planned' | 'held' | 'cancelled';
}

/** Meetings of `meetings` that are said to have been held, on a day to come. */
export function heldInFuture(
  meetings: readonly DatedMeeting[],
  asOf: CalendarDate,
): readonly CoreProblem[] {
  return meetings.flatMap(({ status, date }, index): readonly CoreProblem[] => {
    if (status !== 'held' || date === undefined || date <= asOf) return [];
    return [
      {
        code: 'facts.contradiction',
        path: jsonPointer(['meetings', index, 'status']),
        message: `A meeting on ${date} cannot have been held by ${asOf}.`,
        expected: 'planned or cancelled',
        hint: 'Correct the date or the status.',
      },
    ];
  });
}
