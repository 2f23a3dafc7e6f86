import { type Fact, field } from '../../../kernel/fact.js';
import type { CopProposalFacts } from './facts.js';

/** How many people lead a CoP. Who is named more than once counts once. */
export function leaderCount(facts: Fact<CopProposalFacts>): Fact<number | undefined> {
  const { path, value: leaders } = field(facts, 'leaders');
  const named = leaders?.flatMap(({ id }) => id ?? []);
  const count = named && leaders && leaders.length - named.length + new Set(named).size;
  return { path, value: count };
}
