import { answerOf } from '../../../kernel/answer.js';
import { field } from '../../../kernel/fact.js';
import { test } from '../../../kernel/truth.js';
import { ncpcRule } from './ncpc-rule.js';
import type { ReportedOutcome } from './reported-outcome.js';

export const outcomeCopDevelopment = outcomeRule({
  id: 'gt-outcome-cop-development-knowledge',
  outcome: 'cop-development-knowledge',
  what: 'increased knowledge in CoP development',
  line: '115',
});

export const outcomeFacilitation = outcomeRule({
  id: 'gt-outcome-facilitation-knowledge',
  outcome: 'facilitation-knowledge',
  what: 'increased knowledge of facilitation skills',
  line: '116',
});

export const outcomeNewKnowledge = outcomeRule({
  id: 'gt-outcome-members-new-knowledge',
  outcome: 'members-new-knowledge',
  what: 'CoP members gaining new knowledge and skills',
  line: '117',
});

export const outcomeConfidence = outcomeRule({
  id: 'gt-outcome-members-confidence',
  outcome: 'members-confidence',
  what: 'CoP members feeling more confident and motivated in their roles',
  line: '118',
});

export const outcomeSupported = outcomeRule({
  id: 'gt-outcome-members-supported',
  outcome: 'members-supported',
  what: 'CoP members feeling supported in their role',
  line: '119',
});

export const outcomeResources = outcomeRule({
  id: 'gt-outcome-members-resources',
  outcome: 'members-resources',
  what: 'CoP members getting resources and information through the CoP network',
  line: '120',
});

interface OutcomeDraft<Id extends string> {
  readonly id: Id;
  readonly outcome: ReportedOutcome;
  /** The outcome in words. */
  readonly what: string;
  readonly line: string;
}

function outcomeRule<const Id extends string>({
  outcome: expected,
  ...draft
}: OutcomeDraft<Id>): ReturnType<typeof ncpcRule<Id>> {
  return ncpcRule({
    ...draft,
    kind: 'outcome',
    needs: ['outcomesReported'],
    note: 'The page says neither how an outcome is expressed nor which figure it should reach.',
    answer(facts, what) {
      const reported = field(facts, 'outcomesReported');
      return answerOf(
        test(reported, (outcomes) => outcomes?.includes(expected) ?? false),
        {
          met: `Reported: ${what}.`,
          notMet: `Not reported: ${what}.`,
          observed: reported.value,
          expected,
        },
      );
    },
  });
}
