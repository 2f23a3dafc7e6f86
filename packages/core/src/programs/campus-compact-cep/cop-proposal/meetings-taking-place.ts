import { type Fact, field, type Items, itemsOf } from '../../../kernel/fact.js';
import { isOpen } from '../../../kernel/open.js';
import type { CopMeeting, CopProposalFacts } from './facts.js';

/** The meetings that are not cancelled. One whose status was not given takes place. */
export function meetingsTakingPlace(facts: Fact<CopProposalFacts>): Items<CopMeeting> {
  const meetings = itemsOf(field(facts, 'meetings'));
  if (isOpen(meetings)) return meetings;
  return meetings.filter(({ value }) => value.status !== 'cancelled');
}
