import { answerOf } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import { field } from '../../../kernel/fact.js';
import { test } from '../../../kernel/truth.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { growingTogetherRule } from '../rule.js';
import type { ReportedOutcome } from './facts.js';
import { inFiscalYear } from './reported.js';
import { reportingFiscalYear } from './rules.js';

export const outcomeCopDevelopment = outcome({
  id: 'gt-outcome-cop-development-knowledge',
  outcome: 'cop-development-knowledge',
  what: 'increased knowledge in CoP development',
  line: '115',
});

export const outcomeFacilitation = outcome({
  id: 'gt-outcome-facilitation-knowledge',
  outcome: 'facilitation-knowledge',
  what: 'increased knowledge of facilitation skills',
  line: '116',
});

export const outcomeNewKnowledge = outcome({
  id: 'gt-outcome-members-new-knowledge',
  outcome: 'members-new-knowledge',
  what: 'CoP members gaining new knowledge and skills',
  line: '117',
});

export const outcomeConfidence = outcome({
  id: 'gt-outcome-members-confidence',
  outcome: 'members-confidence',
  what: 'CoP members feeling more confident and motivated in their roles',
  line: '118',
});

export const outcomeSupported = outcome({
  id: 'gt-outcome-members-supported',
  outcome: 'members-supported',
  what: 'CoP members feeling supported in their role',
  line: '119',
});

export const outcomeResources = outcome({
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

function outcome<const Id extends string>({
  id,
  outcome: expected,
  what,
  line,
}: OutcomeDraft<Id>): RuleDefinition<
  Id,
  { readonly fiscalYear: 'FY 24-25' },
  GrowingTogetherFacts
> {
  return growingTogetherRule({
    id,
    topic: 'reporting',
    modality: 'must',
    statement: `NCPC report (FY 24-25), minimal outcome: ${what}.`,
    source: inCatalog('Minimal Outcomes for NCPC Reporting', line),
    parameters: reportingFiscalYear.parameters,
    parametersFrom: reportingFiscalYear,
    check: 'machine',
    note: 'The page says neither how an outcome is expressed nor which figure it should reach.',
    answers: {
      'activity-report': {
        needs: ['fiscalYear', 'outcomesReported'],
        answer(facts, { parameters: { fiscalYear } }) {
          const reported = field(facts, 'outcomesReported');
          const isReported = test(reported, (each) => each?.includes(expected) ?? false);
          return inFiscalYear(facts, {
            fiscalYear,
            answer: () =>
              answerOf(isReported, {
                met: `Reported: ${what}.`,
                notMet: `Not reported: ${what}.`,
                observed: reported.value,
                expected,
              }),
          });
        },
      },
    },
  });
}
