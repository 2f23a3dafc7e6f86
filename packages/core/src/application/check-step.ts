import { match } from 'ts-pattern';
import type { Finding } from '../model/finding.js';
import type { Application } from './application.js';
import { paymentProblems, refundProblems, waiverProblems } from './check-fee.js';
import { additionProblems, removalProblems } from './check-material.js';
import {
  decisionProblems,
  judgementProblems,
  judgeProblems,
  panelProblems,
  recommendationProblems,
} from './check-review.js';
import type { StepCommand } from './command.js';
import type { ProblemDraft } from './problem.js';
import {
  decisionFindings,
  panelFindings,
  submissionFindings,
  submissionProblems,
} from './readiness.js';
import { openIn, problemsIn, type RuleContext } from './rule-check.js';

/** What a step comes to: what stands in its way, and what the pages leave open of it. */
export interface StepCheck {
  readonly problems: readonly ProblemDraft[];
  readonly open: readonly Finding[];
}

/** Checks what a step is given. Roles, stages and conditions are checked elsewhere. */
export function checkStep(
  application: Application,
  { command, context }: { readonly command: StepCommand; readonly context: RuleContext },
): StepCheck {
  return match(command)
    .returnType<StepCheck>()
    .with(
      { type: 'complete-basic-information' },
      { type: 'sign-agreement' },
      { type: 'join-cohort' },
      { type: 'leave-cohort' },
      { type: 'complete-self-assessment' },
      { type: 'award' },
      { type: 'withdraw' },
      () => checked([]),
    )
    .with({ type: 'record-payment' }, (payment) => checked(paymentProblems(application, payment)))
    .with({ type: 'waive-fee' }, (waiver) => checked(waiverProblems(application, waiver)))
    .with({ type: 'refund-payment' }, (refund) => checked(refundProblems(application, refund)))
    .with({ type: 'record-preparation' }, ({ preparation }) => {
      const message = 'This preparation is noted already.';
      const twice = application.preparation.includes(preparation);
      return checked(twice ? [{ code: 'step.already-done', path: '/preparation', message }] : []);
    })
    .with({ type: 'add-material' }, (added) => {
      const { program } = context;
      return checked(additionProblems(application, { added, program }));
    })
    .with({ type: 'remove-material' }, (removed) => checked(removalProblems(application, removed)))
    .with({ type: 'submit' }, (submission) => {
      const findings = submissionFindings(application, { submission, context });
      return checked(submissionProblems(findings), findings);
    })
    .with({ type: 'assign-panel' }, ({ members }) => {
      const problems = panelProblems(application, members);
      if (problems.length > 0) return checked(problems);
      const findings = panelFindings({ ...application, panel: members }, context);
      return checked(problemsIn(findings), findings);
    })
    .with({ type: 'declare-conflict' }, ({ by }) => checked(judgeProblems(application, by)))
    .with({ type: 'judge-competency' }, ({ by, ...judgement }) =>
      checked([...judgeProblems(application, by), ...judgementProblems(application, judgement)]),
    )
    .with({ type: 'recommend' }, (recommendation) => {
      const problems = judgeProblems(application, recommendation.by);
      if (problems.length > 0) return checked(problems);
      return checked(recommendationProblems(application, recommendation));
    })
    .with({ type: 'decide' }, (decision) => {
      const { outcome } = decision;
      const findings = decisionFindings(application, { outcome, context });
      return checked(
        [
          ...judgeProblems(application, decision.by),
          ...decisionProblems(application, decision),
          ...problemsIn(findings),
        ],
        findings,
      );
    })
    .exhaustive();
}

function checked(problems: readonly ProblemDraft[], findings: readonly Finding[] = []): StepCheck {
  return { problems, open: openIn(findings) };
}
