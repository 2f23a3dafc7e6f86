import type { CalendarDate } from '../../../calendar-date.js';
import type { CoreProblem } from '../../../errors.js';
import { heldInFuture } from '../../../kernel/held-in-future.js';
import type { CopProposalFacts } from './facts.js';

/** What cannot be true of a proposal together: a meeting that was held on a day to come. */
export function contradictionsOf(
  { meetings = [] }: CopProposalFacts,
  asOf: CalendarDate,
): readonly CoreProblem[] {
  return heldInFuture(meetings, asOf);
}
