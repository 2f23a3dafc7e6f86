import type { Application } from './application.js';
import { owedOf, standingPayments } from './fee-balance.js';
import { judgesOf, unjudgedBy, withoutRecommendation } from './panel.js';
import type { ApplicationProblemCode, ProblemDraft } from './problem.js';
import { panelFindings, submissionFindings, submissionProblems } from './readiness.js';
import { competencyRule } from './review-rules.js';
import { problemsIn, type RuleContext } from './rule-check.js';

/** Something that must be so before a step, whatever the step is given. */
export interface Condition {
  readonly code: ApplicationProblemCode;
  /** Said where it is not so. */
  readonly message: string;
  problems(application: Application, context: RuleContext): readonly ProblemDraft[];
}

function condition(
  { code, message, rule }: Pick<ProblemDraft, 'code' | 'message' | 'rule'>,
  holds: (application: Application) => boolean,
): Condition {
  const problem = { code, message, ...(rule !== undefined && { rule }) };
  return { code, message, problems: (application) => (holds(application) ? [] : [problem]) };
}

/** Before what is done once. */
export function notDone(
  name: 'basicInformation' | 'agreement' | 'selfAssessment',
  message: string,
): Condition {
  return condition({ code: 'step.already-done', message }, (application) => {
    return application[name] === null;
  });
}

/** Before money is taken, or let off. */
export const somethingIsOwed: Condition = condition(
  { code: 'fee.nothing-owed', message: 'Nothing is owed.' },
  ({ fee }) => (owedOf(fee)?.amount ?? Infinity) > 0 && fee.waiver === null,
);

/** Before money is given back. */
export const somethingWasPaid: Condition = condition(
  { code: 'refund.nothing-paid', message: 'No money is left to give back.' },
  ({ fee }) => standingPayments(fee).length > 0,
);

/** Before a cohort is joined: an applicant is in one at a time. */
export const isInNoCohort: Condition = condition(
  { code: 'cohort.already-joined', message: 'The applicant is in a cohort. Leave it first.' },
  ({ cohortId }) => cohortId === null,
);

/** Before a cohort is left. */
export const isInCohort: Condition = condition(
  { code: 'cohort.not-joined', message: 'The applicant is in no cohort.' },
  ({ cohortId }) => cohortId !== null,
);

/** Before a material is taken out. */
export const hasMaterial: Condition = condition(
  { code: 'material.not-added', message: 'The application holds no material.' },
  ({ materials }) => materials.length > 0,
);

/** Before anything that takes a judge. */
export const somebodyCanJudge: Condition = condition(
  {
    code: 'panel.nobody-can-judge',
    message: 'Every member of the panel has a conflict of interest. Assign another panel.',
  },
  (application) => judgesOf(application).length > 0,
);

/** Before a judgement: where the list of key competencies is not known, any is accepted. */
export const hasKeyCompetency: Condition = condition(
  {
    code: 'competency.not-of-the-credential',
    message: 'The micro-credential has no key competencies to judge.',
  },
  ({ credential }) => credential.keyCompetencies?.length !== 0,
);

/** Before a recommendation, which rests on the judgements of its member. */
export const somebodyJudgedAll: Condition = condition(
  {
    code: 'competency.not-judged',
    message: 'No member of the panel has judged every key competency yet.',
    rule: competencyRule,
  },
  (application) => {
    return judgesOf(application).some(({ id }) => unjudgedBy(application, id).length === 0);
  },
);

/** Before a decision, which is that of the whole panel. */
export const everybodyRecommended: Condition = condition(
  {
    code: 'recommendation.missing',
    message: 'Not every member who may judge has recommended. Ask them, or assign another panel.',
  },
  (application) => withoutRecommendation(application).length === 0,
);

/** Before a decision: the published rule about the panel is asked again, since members may have left. */
export const panelIsInOrder: Condition = {
  code: 'rule.not-met',
  message: 'The panel is not as the pages ask.',
  problems: (application, context) => problemsIn(panelFindings(application, context)),
};

/** Before a submission: the published rules are asked as if it were made. */
export const isReadyToSubmit: Condition = {
  code: 'rule.not-met',
  message: 'Something that comes before the submission is not done.',
  problems(application, context) {
    const submission = { on: application.lastEvent.on };
    const findings = submissionFindings(application, { submission, context });
    return submissionProblems(findings);
  },
};

/** What stands in the way of a step, whatever the step is given. */
export function conditionProblems(
  { conditions, rule }: { readonly conditions: readonly Condition[]; readonly rule?: string },
  application: Application,
  context: RuleContext,
): readonly ProblemDraft[] {
  const problems = conditions.flatMap((one) => one.problems(application, context));
  return problems.map((problem) => ({ ...(rule !== undefined && { rule }), ...problem }));
}
