import { type Fact, field, type Items } from '../../../kernel/fact.js';
import { takingPlace } from '../../../kernel/taking-place.js';
import type { CopMeeting, CopProposalFacts } from './facts.js';

/** The meetings of a proposal that are not cancelled. */
export function meetingsTakingPlace(facts: Fact<CopProposalFacts>): Items<CopMeeting> {
  return takingPlace(field(facts, 'meetings'));
}
