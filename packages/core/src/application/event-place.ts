import type { Application } from './application.js';
import type { ApplicationCommandType } from './command.js';
import type { ApplicationEvent, ApplicationEventType } from './event.js';
import type { Contradiction } from './parse.js';
import { roleRefusal, stageRefusal } from './stage-refusal.js';
import { type Step, steps } from './step.js';

/** The step that each event comes from. */
const stepBehind: Readonly<Record<ApplicationEventType, ApplicationCommandType>> = {
  'application-started': 'start',
  'basic-information-completed': 'complete-basic-information',
  'agreement-signed': 'sign-agreement',
  'payment-recorded': 'record-payment',
  'fee-waived': 'waive-fee',
  'payment-refunded': 'refund-payment',
  'cohort-joined': 'join-cohort',
  'cohort-left': 'leave-cohort',
  'self-assessment-completed': 'complete-self-assessment',
  'preparation-recorded': 'record-preparation',
  'material-added': 'add-material',
  'material-removed': 'remove-material',
  'application-submitted': 'submit',
  'panel-assigned': 'assign-panel',
  'conflict-declared': 'declare-conflict',
  'competency-judged': 'judge-competency',
  'recommendation-made': 'recommend',
  'application-decided': 'decide',
  'credential-awarded': 'award',
  'application-withdrawn': 'withdraw',
};

/** Says why an event cannot be the next of an application; nothing where it can. */
export function misplacementsIn(
  application: Application | undefined,
  event: ApplicationEvent,
): readonly Contradiction[] {
  return [
    ...placeOf(steps[stepBehind[event.type]], { application, event }),
    ...(application === undefined ? [] : foreignTo(application, event)),
    ...orderOf(application, event),
    ...linkOf(event),
  ];
}

function placeOf(
  step: Step,
  {
    application,
    event: { type, by },
  }: { readonly application: Application | undefined; readonly event: ApplicationEvent },
): readonly Contradiction[] {
  const stage = application?.status ?? 'not-started';
  const wrongStage = stageRefusal(step, stage) !== undefined;
  const wrongRole = roleRefusal(step, by.role) !== undefined;
  return [
    ...(wrongStage ? [{ path: '/type', message: `${type} does not follow ${stage}.` }] : []),
    ...(wrongRole ? [{ path: '/by/role', message: `${type} does not come from ${by.role}.` }] : []),
  ];
}

function foreignTo(application: Application, event: ApplicationEvent): readonly Contradiction[] {
  const own = {
    applicationId: application.id,
    program: application.program,
    edition: application.edition,
  };
  return (['applicationId', 'program', 'edition'] as const).flatMap((name) => {
    if (event[name] === own[name]) return [];
    return [{ path: `/${name}`, message: 'This is not the same as in the application.' }];
  });
}

function orderOf(
  application: Application | undefined,
  { order, on }: ApplicationEvent,
): readonly Contradiction[] {
  const last = application?.lastEvent;
  const next = (last?.order ?? 0) + 1;
  const tooEarly = last !== undefined && on < last.on;
  return [
    ...(order === next ? [] : [{ path: '/order', message: `The next event has number ${next}.` }]),
    ...(tooEarly ? [{ path: '/on', message: `The last event was on ${last.on}.` }] : []),
  ];
}

function linkOf(event: ApplicationEvent): readonly Contradiction[] {
  if (event.type !== 'application-started') return [];
  if ((event.former === null) === (event.attempt === 1)) return [];
  return [{ path: '/former', message: 'A first attempt follows none, and any other follows one.' }];
}
