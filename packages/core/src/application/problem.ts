import type { Program } from '../model/program.js';
import type { Source } from '../model/source.js';

/** Why a command is refused. */
export type ApplicationProblemCode =
  | 'application.not-started'
  | 'application.already-started'
  | 'application.ended'
  | 'application.same-id'
  | 'role.not-allowed'
  | 'actor.not-the-applicant'
  | 'actor.own-application'
  | 'date.before-last-event'
  | 'step.too-early'
  | 'step.too-late'
  | 'step.already-done'
  | 'rule.not-met'
  | 'credential.another'
  | 'fee.nothing-owed'
  | 'fee.more-than-owed'
  | 'fee.another-currency'
  | 'fee.duplicate-reference'
  | 'refund.nothing-paid'
  | 'refund.unknown-payment'
  | 'refund.more-than-paid'
  | 'cohort.already-joined'
  | 'cohort.not-joined'
  | 'material.already-added'
  | 'material.not-added'
  | 'material.unknown-framing'
  | 'panel.duplicate-member'
  | 'panel.applicant'
  | 'panel.nobody-can-judge'
  | 'panel.not-a-member'
  | 'panel.conflict-of-interest'
  | 'competency.not-of-the-credential'
  | 'competency.not-judged'
  | 'recommendation.missing'
  | 'recommendation.against-judgement'
  | 'decision.not-recommended';

/** Why a command is refused, as data. */
export interface ApplicationProblem {
  readonly code: ApplicationProblemCode;
  /** What is wrong and what to do, in plain words. */
  readonly message: string;
  /** JSON pointer into the command, where one part of it is the reason. */
  readonly path?: string;
  /** Id of the published rule that it rests on; left out where the pages are silent. */
  readonly rule?: string;
  /** Where that rule stands. */
  readonly source?: Source;
}

/** A problem before the rule that it rests on is looked up. */
export type ProblemDraft = Omit<ApplicationProblem, 'source'>;

/** Adds where the rule stands. */
export function withSource(draft: ProblemDraft, program: Program): ApplicationProblem {
  const rule = program.rules.find(({ id }) => id === draft.rule);
  return rule === undefined ? draft : { ...draft, source: rule.source };
}
