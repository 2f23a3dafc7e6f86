import { type CoreErrorCode, type CoreProblem, throwProblems } from '../errors.js';
import { parseFacts } from '../parse-facts.js';
import { parseTagged } from '../parse-tagged.js';
import type { Application } from './application.js';
import { applicationSchema } from './application-schema.js';
import type { ApplicationCommand } from './command.js';
import { commandSchemas } from './command-schema.js';
import type { ApplicationEvent } from './event.js';
import { eventSchemas } from './event-schema.js';
import { statusOf } from './status-of.js';

const contradiction: CoreErrorCode = 'facts.contradiction';

/** Something that cannot be true together with the rest. */
export type Contradiction = Omit<CoreProblem, 'code'>;

/** Refuses what cannot be true together. */
export function throwContradictions(problems: readonly Contradiction[]): void {
  throwProblems(problems.map((problem) => ({ code: contradiction, ...problem })));
}

/** Reads a command: a copy of it, or an error that names every fault. */
export function parseCommand(given: unknown): ApplicationCommand {
  return parseTagged<ApplicationCommand>(given, { tag: 'type', schemas: commandSchemas });
}

/** Reads an event as it was stored: a copy of it, or an error that names every fault. */
export function parseEvent(given: unknown): ApplicationEvent {
  return parseTagged<ApplicationEvent>(given, { tag: 'type', schemas: eventSchemas });
}

/** Reads an application as it was stored: a copy of it, or an error that names every fault. */
export function parseApplication(given: unknown): Application {
  const application = parseFacts(applicationSchema, given);
  throwContradictions(contradictionsIn(application));
  return application;
}

/** What no events can have made. */
export function contradictionsIn(application: Application): readonly Contradiction[] {
  const { status, award, decision, submission } = application;
  const due = statusOf(application);
  const hint = 'Make applications of their events with evolve.';
  const refused = award !== null && decision?.outcome !== 'sufficient';
  const early = decision !== null && submission === null;
  return [
    ...(refused ? [{ path: '/award', message: 'No positive decision is recorded.', hint }] : []),
    ...(early ? [{ path: '/decision', message: 'No submission is recorded.', hint }] : []),
    ...(status === due
      ? []
      : [{ path: '/status', message: `What is recorded amounts to ${due}, not ${status}.`, hint }]),
  ];
}
