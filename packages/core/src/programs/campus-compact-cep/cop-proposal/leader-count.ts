import { type Fact, field } from '../../../kernel/fact.js';
import { personCount } from '../../../kernel/person-count.js';
import type { CopProposalFacts } from './facts.js';

/** How many people lead a CoP. */
export function leaderCount(facts: Fact<CopProposalFacts>): Fact<number | undefined> {
  return personCount(field(facts, 'leaders'));
}
