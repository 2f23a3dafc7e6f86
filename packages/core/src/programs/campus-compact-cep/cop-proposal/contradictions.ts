import type { CalendarDate } from '../../../calendar-date.js';
import type { CoreProblem } from '../../../errors.js';
import { jsonPointer } from '../../../json/pointer.js';
import { quoted } from '../../../text/visible-text.js';
import type { CopProposalFacts } from './facts.js';

/** What cannot be true of a proposal together. */
export function contradictionsOf(
  facts: CopProposalFacts,
  asOf: CalendarDate,
): readonly CoreProblem[] {
  return [...heldInTheFuture(facts, asOf), ...repeatedLeaders(facts)];
}

function heldInTheFuture(
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

function repeatedLeaders({ leaders = [] }: CopProposalFacts): readonly CoreProblem[] {
  const seen = new Set<string>();
  return leaders.flatMap(({ id }, index): readonly CoreProblem[] => {
    if (id === undefined) return [];
    if (seen.size < seen.add(id).size) return [];
    return [
      {
        code: 'facts.contradiction',
        path: jsonPointer(['leaders', index, 'id']),
        message: `The leader ${quoted(id)} is named more than once.`,
        expected: 'each leader once',
        hint: 'Leave out the second, or give it an id of its own.',
      },
    ];
  });
}
