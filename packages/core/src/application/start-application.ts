import { applicationKind } from '../programs/campus-compact-cep/fees/quoted.js';
import { quoteFees } from '../quote-fees.js';
import type { Application } from './application.js';
import type { ReApplyCommand, StartCommand } from './command.js';
import type { ApplicationStarted } from './event.js';
import { eventBase } from './event-of.js';
import { startFactsOf } from './facts.js';
import type { ProblemDraft } from './problem.js';
import { findingsOf, problemsIn, type RuleContext } from './rule-check.js';

/** What opens an application, and what it follows. */
export interface Opening {
  readonly command: StartCommand | ReApplyCommand;
  readonly former: Application | undefined;
  readonly context: RuleContext;
}

/** What stands in the way of opening an application. */
export function openingProblems({ command, former, context }: Opening): readonly ProblemDraft[] {
  const findings = findingsOf(context, {
    subject: 'application-start',
    facts: startFactsOf(command.credential, former),
    rules: ['cep-application-credential-available'],
    asOf: command.on,
  });
  const linked = former === undefined ? [] : linkProblems(command, former);
  return [...linked, ...problemsIn(findings)];
}

/** The first event of an application. Its edition is the one that applies on its day, and to the end. */
export function openingEvent({ command, former, context }: Opening): ApplicationStarted {
  const { program, readings } = context;
  const { applicationId, credential, on } = command;
  const attempt = former === undefined ? 1 : former.attempt + 1;
  const item = { kind: applicationKind, credentialId: credential.id, attempt };
  const { total, edition } = quoteFees(program, { items: [item] }, { asOf: on, readings });
  return {
    ...eventBase({ command, context, applicationId, order: 1, edition }),
    type: 'application-started',
    credential,
    attempt,
    former: former?.id ?? null,
    fee: total,
  };
}

function linkProblems(
  { applicationId, credential }: StartCommand | ReApplyCommand,
  former: Application,
): readonly ProblemDraft[] {
  const sameId: ProblemDraft = {
    code: 'application.same-id',
    path: '/applicationId',
    message: 'A new application needs an id of its own; the former one is never reopened.',
  };
  const another: ProblemDraft = {
    code: 'credential.another',
    path: '/credential/id',
    message: 'This is another micro-credential. Start a first application for it.',
  };
  return [
    ...(applicationId === former.id ? [sameId] : []),
    ...(credential.id === former.credential.id ? [] : [another]),
  ];
}
