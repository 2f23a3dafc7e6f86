import { match } from 'ts-pattern';
import type { Application, Recorded } from './application.js';
import type { ApplicationStarted, EventBase, StepEvent } from './event.js';
import { isCovered } from './fee-balance.js';
import { judgesOf } from './panel.js';
import { statusOf } from './status-of.js';

type Standing = Omit<Application, 'status'>;

/** The application that an opening makes. */
export function openedApplication(event: ApplicationStarted): Application {
  return settled(
    {
      program: event.program,
      id: event.applicationId,
      applicantId: event.by.id,
      credential: event.credential,
      attempt: event.attempt,
      former: event.former,
      edition: event.edition,
      openedOn: event.on,
      startedOn: null,
      lastEvent: recordOf(event),
      basicInformation: null,
      agreement: null,
      fee: { due: event.fee, payments: [], refunds: [], waiver: null },
      cohortId: null,
      selfAssessment: null,
      preparation: [],
      materials: [],
      submission: null,
      panel: [],
      judgements: [],
      recommendations: [],
      decision: null,
      award: null,
      withdrawal: null,
    },
    event,
  );
}

/** The application after one more event. */
export function appliedTo(application: Application, event: StepEvent): Application {
  return settled({ ...application, ...changesOf(application, event) }, event);
}

function changesOf(application: Application, event: StepEvent): Partial<Standing> {
  const record = recordOf(event);
  const { fee, judgements, recommendations } = application;
  return match(event)
    .returnType<Partial<Standing>>()
    .with({ type: 'basic-information-completed' }, () => ({ basicInformation: record }))
    .with({ type: 'agreement-signed' }, () => ({ agreement: record }))
    .with({ type: 'payment-recorded' }, ({ amount, reference }) => ({
      fee: { ...fee, payments: [...fee.payments, { ...record, amount, reference }] },
    }))
    .with({ type: 'fee-waived' }, ({ reference, reason }) => ({
      fee: { ...fee, waiver: { ...record, reference, reason } },
    }))
    .with({ type: 'payment-refunded' }, ({ payment, amount, reference, reason }) => ({
      fee: {
        ...fee,
        refunds: [...fee.refunds, { ...record, payment, amount, reference, reason }],
      },
    }))
    .with({ type: 'cohort-joined' }, ({ cohortId }) => ({ cohortId }))
    .with({ type: 'cohort-left' }, () => ({ cohortId: null }))
    .with({ type: 'self-assessment-completed' }, ({ score }) => ({
      selfAssessment: { ...record, ...(score !== undefined && { score }) },
    }))
    .with({ type: 'preparation-recorded' }, ({ preparation }) => ({
      preparation: [...application.preparation, preparation],
    }))
    .with({ type: 'material-added' }, ({ material, framing }) => ({
      materials: [...application.materials, { material, ...(framing && { framing }) }],
    }))
    .with({ type: 'material-removed' }, ({ material: removed }) => ({
      materials: application.materials.filter(({ material }) => material !== removed),
    }))
    .with({ type: 'application-submitted' }, ({ channel }) => ({
      submission: { ...record, channel },
    }))
    .with({ type: 'panel-assigned' }, ({ members: panel }) => ({
      panel,
      ...heardFrom(application, panel),
    }))
    .with({ type: 'conflict-declared' }, ({ by, conflictOfInterest }) => {
      const panel = application.panel.map((member) => {
        return member.id === by.id ? { ...member, conflictOfInterest } : member;
      });
      return { panel, ...heardFrom(application, panel) };
    })
    .with({ type: 'competency-judged' }, ({ by, competency, demonstrated, note }) => ({
      judgements: [
        ...judgements.filter((one) => one.by.id !== by.id || one.competency !== competency),
        { ...record, competency, demonstrated, ...(note !== undefined && { note }) },
      ],
      // What was advised before rests on what was found before.
      recommendations: recommendations.filter((one) => one.by.id !== by.id),
    }))
    .with({ type: 'recommendation-made' }, ({ by, outcome, reason }) => ({
      recommendations: [
        ...recommendations.filter((one) => one.by.id !== by.id),
        { ...record, outcome, reason },
      ],
    }))
    .with({ type: 'application-decided' }, ({ outcome, feedback }) => ({
      decision: { ...record, outcome, feedback },
    }))
    .with({ type: 'credential-awarded' }, () => ({ award: record }))
    .with({ type: 'application-withdrawn' }, ({ reason }) => ({
      withdrawal: { ...record, ...(reason !== undefined && { reason }) },
    }))
    .exhaustive();
}

/** What was said by those who may judge still. */
function heardFrom(
  { judgements, recommendations }: Application,
  panel: Application['panel'],
): Pick<Application, 'judgements' | 'recommendations'> {
  const judges = judgesOf({ panel }).map(({ id }) => id);
  return {
    judgements: judgements.filter(({ by }) => judges.includes(by.id)),
    recommendations: recommendations.filter(({ by }) => judges.includes(by.id)),
  };
}

/** Brings what follows from the rest up to date. */
function settled(standing: Standing, event: EventBase): Application {
  const { basicInformation, agreement, fee } = standing;
  const isComplete = basicInformation !== null && agreement !== null && isCovered(fee);
  const startedOn = isComplete ? (standing.startedOn ?? event.on) : null;
  const next = { ...standing, startedOn, lastEvent: recordOf(event) };
  return { ...next, status: statusOf(next) };
}

function recordOf({ order, on, by }: EventBase): Recorded {
  return { order, on, by };
}
