import type { Finding } from '../model/finding.js';
import type { CampusCompactCepRuleId } from '../programs/campus-compact-cep/rules.js';
import type { Application } from './application.js';
import { factsOf, reviewFactsOf, type SupposedSubmission } from './facts.js';
import { isFree } from './fee-balance.js';
import type { ProblemDraft } from './problem.js';
import { competencyRule, determinationRule, panelRule } from './review-rules.js';
import { findingsOf, problemsIn, type RuleContext } from './rule-check.js';

const feeRules: readonly CampusCompactCepRuleId[] = [
  'cep-fee-amount',
  'cep-application-fee-paid-at-start',
];

const rulesBeforeSubmission: readonly CampusCompactCepRuleId[] = [
  'cep-application-basic-info',
  'cep-application-agreement-form',
  'cep-application-self-assessment',
  'cep-application-materials-submitted',
];

const rulesOfSubmission: readonly CampusCompactCepRuleId[] = [
  'cep-application-portal-only',
  'cep-application-return-to-submit',
];

/** What the rules say of an application, were it submitted. */
export function submissionFindings(
  application: Application,
  {
    submission,
    context,
  }: { readonly submission: SupposedSubmission; readonly context: RuleContext },
): readonly Finding[] {
  const { fee, edition } = application;
  return findingsOf(context, {
    subject: 'application',
    facts: factsOf(application, submission),
    rules: [
      ...rulesBeforeSubmission,
      // What a waiver takes away is not asked for.
      ...(isFree(fee) ? [] : feeRules),
      ...(submission.channel === undefined ? [] : rulesOfSubmission),
    ],
    asOf: submission.on,
    edition,
  });
}

/** What stands in the way of a submission. What the program or its pages leave open does not. */
export function submissionProblems(findings: readonly Finding[]): readonly ProblemDraft[] {
  const waiting = findings.filter(({ missing = [], status }) => {
    return status === 'unknown' && missing.some((path) => path.startsWith('application.'));
  });
  return [
    ...waiting.map(({ rule, statement }): ProblemDraft => {
      const message = `This comes before the submission. ${statement}`;
      return { code: 'rule.not-met', message, rule };
    }),
    ...problemsIn(findings),
  ];
}

/** What the rule about the panel says of those who may judge. */
export function panelFindings(application: Application, context: RuleContext): readonly Finding[] {
  const { panelSize } = reviewFactsOf(application);
  return reviewFindings(application, { facts: { panelSize }, rules: [panelRule], context });
}

/** What the rules about a review say of a decision. */
export function decisionFindings(
  application: Application,
  { outcome, context }: { readonly outcome: string; readonly context: RuleContext },
): readonly Finding[] {
  const facts = { ...reviewFactsOf(application), decision: outcome };
  const shown = outcome === 'sufficient' ? [competencyRule] : [];
  const rules = [panelRule, determinationRule, ...shown];
  return reviewFindings(application, { facts, rules, context });
}

function reviewFindings(
  { edition, lastEvent }: Application,
  {
    facts,
    rules,
    context,
  }: {
    readonly facts: unknown;
    readonly rules: readonly CampusCompactCepRuleId[];
    readonly context: RuleContext;
  },
): readonly Finding[] {
  const asOf = lastEvent.on;
  return findingsOf(context, { subject: 'panel-review', facts, rules, asOf, edition });
}
