import type { CalendarDate } from '../../../calendar-date.js';
import type { CoreProblem } from '../../../errors.js';
import { jsonPointer } from '../../../json/pointer.js';
import type { CopProposalFacts } from './facts.js';

/** What cannot be true of a proposal together: a meeting that was held on a day to come. */
export function contradictionsOf(
  { meetings = [] }: CopProposalFacts,
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
