import { match } from 'ts-pattern';
import type { Application } from './application.js';
import type { CommandBase, StepCommand } from './command.js';
import type { EventBase, StepEvent } from './event.js';
import type { RuleContext } from './rule-check.js';

/** What a step makes happen. */
export function eventOf(
  application: Application,
  { command, context }: { readonly command: StepCommand; readonly context: RuleContext },
): StepEvent {
  const base = eventBase({
    command,
    context,
    applicationId: application.id,
    order: application.lastEvent.order + 1,
    edition: application.edition,
  });
  return match(command)
    .returnType<StepEvent>()
    .with({ type: 'complete-basic-information' }, () => ({
      ...base,
      type: 'basic-information-completed',
    }))
    .with({ type: 'sign-agreement' }, () => ({ ...base, type: 'agreement-signed' }))
    .with({ type: 'record-payment' }, (one) => ({
      ...base,
      type: 'payment-recorded',
      ...details(one),
    }))
    .with({ type: 'waive-fee' }, (one) => ({ ...base, type: 'fee-waived', ...details(one) }))
    .with({ type: 'refund-payment' }, (one) => ({
      ...base,
      type: 'payment-refunded',
      ...details(one),
    }))
    .with({ type: 'join-cohort' }, (one) => ({ ...base, type: 'cohort-joined', ...details(one) }))
    .with({ type: 'leave-cohort' }, () => ({ ...base, type: 'cohort-left' }))
    .with({ type: 'complete-self-assessment' }, (one) => ({
      ...base,
      type: 'self-assessment-completed',
      ...details(one),
    }))
    .with({ type: 'record-preparation' }, (one) => ({
      ...base,
      type: 'preparation-recorded',
      ...details(one),
    }))
    .with({ type: 'add-material' }, (one) => ({ ...base, type: 'material-added', ...details(one) }))
    .with({ type: 'remove-material' }, (one) => ({
      ...base,
      type: 'material-removed',
      ...details(one),
    }))
    .with({ type: 'submit' }, (one) => ({
      ...base,
      type: 'application-submitted',
      ...details(one),
    }))
    .with({ type: 'assign-panel' }, (one) => ({ ...base, type: 'panel-assigned', ...details(one) }))
    .with({ type: 'declare-conflict' }, (one) => ({
      ...base,
      type: 'conflict-declared',
      ...details(one),
    }))
    .with({ type: 'judge-competency' }, (one) => ({
      ...base,
      type: 'competency-judged',
      ...details(one),
    }))
    .with({ type: 'recommend' }, (one) => ({
      ...base,
      type: 'recommendation-made',
      ...details(one),
    }))
    .with({ type: 'decide' }, (one) => ({
      ...base,
      type: 'application-decided',
      ...details(one),
    }))
    .with({ type: 'award' }, () => ({ ...base, type: 'credential-awarded' }))
    .with({ type: 'withdraw' }, (one) => ({
      ...base,
      type: 'application-withdrawn',
      ...details(one),
    }))
    .exhaustive();
}

/** What every event says, of the command that it comes from. */
export function eventBase({
  command: { by, on },
  context: { program, readings },
  applicationId,
  order,
  edition,
}: {
  readonly command: CommandBase;
  readonly context: RuleContext;
  readonly applicationId: string;
  readonly order: number;
  readonly edition: string;
}): EventBase {
  return {
    schemaVersion: 1,
    program: program.id,
    applicationId,
    order,
    on,
    by,
    edition,
    ...(Object.keys(readings).length > 0 && { readings }),
  };
}

/** What a command says beside its name, who gives it and when. */
function details<Command extends StepCommand>({
  type,
  by,
  on,
  ...rest
}: Command): Omit<Command, 'type' | 'by' | 'on'> {
  return rest;
}
