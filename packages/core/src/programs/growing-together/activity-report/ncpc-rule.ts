import type { Answer } from '../../../kernel/answer.js';
import type { RuleDefinition } from '../../../kernel/define-rule.js';
import type { Fact } from '../../../kernel/fact.js';
import type { FactPath } from '../../../kernel/fact-path.js';
import { inCatalog } from '../documents.js';
import type { GrowingTogetherFacts } from '../facts.js';
import { growingTogetherRule } from '../rule.js';
import type { ActivityReportFacts } from './facts.js';
import { inFiscalYear } from './reported.js';
import { reportingFiscalYear } from './rules.js';

/** Something that is reported to NCPC, as it is written down. */
export interface NcpcDraft<Id extends string> {
  readonly id: Id;
  readonly kind: 'output' | 'outcome';
  /** What is reported, in words that follow "Reported:". */
  readonly what: string;
  readonly line: string;
  readonly needs: readonly FactPath<ActivityReportFacts>[];
  readonly note?: string;
  /** Answers for the fiscal year that the page speaks of. */
  readonly answer: (facts: Fact<ActivityReportFacts>, what: string) => Answer;
}

const places = {
  output: 'Minimal Outputs for NCPC Reporting',
  outcome: 'Minimal Outcomes for NCPC Reporting',
} as const;

/** Makes a rule that something be reported to NCPC, in the fiscal year that the page speaks of. */
export function ncpcRule<const Id extends string>({
  id,
  kind,
  what,
  line,
  needs,
  note,
  answer,
}: NcpcDraft<Id>): RuleDefinition<Id, typeof reportingFiscalYear.parameters, GrowingTogetherFacts> {
  return growingTogetherRule({
    id,
    topic: 'reporting',
    modality: 'must',
    statement: `NCPC report (FY 24-25), minimal ${kind}: ${what}.`,
    source: inCatalog(places[kind], line),
    parameters: reportingFiscalYear.parameters,
    parametersFrom: reportingFiscalYear,
    check: 'machine',
    ...(note !== undefined && { note }),
    answers: {
      'activity-report': {
        needs: ['fiscalYear', ...needs],
        answer: (facts, { parameters: { fiscalYear } }) =>
          inFiscalYear(facts, { fiscalYear, answer: () => answer(facts, what) }),
      },
    },
  });
}
