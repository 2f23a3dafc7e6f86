import type { Application, StepCommand } from '@cop-credentials/core';
import { match } from 'ts-pattern';

/**
 * Whether an application is already as a command would make it, by whoever gives it now. A form that is sent twice then
 * does nothing the second time, and is no mistake of whoever sent it.
 */
export function isAlreadySo(application: Application, command: StepCommand): boolean {
  const { fee, materials, panel } = application;
  return (
    match(command)
      .with({ type: 'sign-agreement' }, () => application.agreement !== null)
      .with({ type: 'waive-fee' }, ({ reference, reason }) => {
        return fee.waiver?.reference === reference && fee.waiver.reason === reason;
      })
      .with({ type: 'join-cohort' }, ({ cohortId }) => application.cohortId === cohortId)
      .with({ type: 'leave-cohort' }, () => application.cohortId === null)
      .with({ type: 'complete-self-assessment' }, ({ score }) => {
        const done = application.selfAssessment;
        return done !== null && done.score === score;
      })
      .with({ type: 'remove-material' }, ({ material: removed }) => {
        return !materials.some(({ material }) => material === removed);
      })
      .with({ type: 'submit' }, () => application.submission !== null)
      .with({ type: 'assign-panel' }, ({ members }) => samePanel(panel, members))
      .with({ type: 'declare-conflict' }, ({ by, conflictOfInterest }) => {
        return panel.some(
          (one) => one.id === by.id && one.conflictOfInterest === conflictOfInterest,
        );
      })
      .with({ type: 'judge-competency' }, ({ by, competency, demonstrated, note }) =>
        application.judgements.some(
          (one) =>
            one.by.id === by.id &&
            one.competency === competency &&
            one.demonstrated === demonstrated &&
            one.note === note,
        ),
      )
      .with({ type: 'recommend' }, ({ by, outcome, reason }) =>
        application.recommendations.some(
          (one) => one.by.id === by.id && one.outcome === outcome && one.reason === reason,
        ),
      )
      .with({ type: 'decide' }, ({ by, outcome, feedback }) => {
        const { decision } = application;
        return (
          decision?.by.id === by.id &&
          decision.outcome === outcome &&
          decision.feedback === feedback
        );
      })
      .with({ type: 'award' }, () => application.award !== null)
      .with({ type: 'withdraw' }, () => application.withdrawal !== null)
      // What these hold besides is not in the application: whoever stores it compares it.
      .with(
        { type: 'complete-basic-information' },
        { type: 'record-preparation' },
        { type: 'add-material' },
        // Their references tell them apart already.
        { type: 'record-payment' },
        { type: 'refund-payment' },
        () => false,
      )
      .exhaustive()
  );
}

function samePanel(one: Application['panel'], other: Application['panel']): boolean {
  const members = (panel: Application['panel']) =>
    panel.map(({ id, conflictOfInterest }) => JSON.stringify([id, conflictOfInterest])).sort();
  return members(one).join() === members(other).join();
}
