import { type Application, decide, type StepCommand } from '@cop-credentials/core';
import type { Statement } from '../database/open-database.js';
import type { ChangeContext, ChangeResult } from '../ledger/ledger.js';
import { type Problem, refused } from '../ledger/problem.js';
import type { Portal } from '../portal.js';
import { currentProgram } from '../program/current-program.js';
import { dayOf } from '../web/today.js';
import { isAlreadySo } from './already-so.js';
import { applicationStream } from './application-stream.js';
import { coreActor } from './core-actor.js';
import { namedProblem } from './names.js';

/** What a command says beside who gives it and when. */
export type StepDetails = StepCommand extends infer Command
  ? Command extends StepCommand
    ? Omit<Command, 'by' | 'on'>
    : never
  : never;

/** A command, and what goes with it. */
export interface AskedStep {
  readonly details: StepDetails;
  /** Written in the same step, all or nothing. */
  readonly alongside?: readonly Statement[];
  /** Whether what is stored alongside shows that this very thing was done before. */
  readonly wasDone?: () => Promise<boolean>;
  /** Why it may not be done to an application as it is now, such as that a window shows an older one. */
  readonly unless?: (application: Application) => Problem | undefined;
}

/** What the change of an application needs of the portal. */
export type ApplicationOffice = Pick<Portal, 'ledger' | 'config'>;

/** Lets core decide what somebody asks of an application, and writes down what comes of it. */
export async function giveCommand(
  { ledger, config }: ApplicationOffice,
  id: string,
  { by, at, ...asked }: ChangeContext & AskedStep,
): Promise<ChangeResult<Application>> {
  const { details, alongside, wasDone, unless } = asked;
  const program = await currentProgram(ledger);
  const on = dayOf(at, config.timeZone);
  const result = await ledger.change(applicationStream, id, { by, at }, (application) => {
    if (application === undefined)
      return refused('application.unknown', 'There is no such application.');
    const command: StepCommand = { ...details, by: coreActor(by), on };
    if (isAlreadySo(application, command)) return { ok: true, events: [] };
    const decided = decide(application, command, { program });
    if (!decided.ok) {
      const problems = decided.problems.map((one) => namedProblem(one, application.credential.id));
      return { ok: false, problems };
    }
    const stale = unless?.(application);
    if (stale !== undefined) return { ok: false, problems: [stale] };
    return { ok: true, events: decided.events, ...(alongside !== undefined && { alongside }) };
  });
  if (result.ok || wasDone === undefined || !(await wasDone())) return result;
  const kept = await ledger.load(applicationStream, id);
  return kept === undefined ? result : { ok: true, ...kept };
}

/** Why core would refuse what somebody asks of an application as it is now; nothing where it would not. */
export async function refusalsOf(
  { ledger, config }: ApplicationOffice,
  application: Application,
  { by, at, details }: ChangeContext & Pick<AskedStep, 'details'>,
): Promise<readonly Problem[]> {
  const program = await currentProgram(ledger);
  const command: StepCommand = { ...details, by: coreActor(by), on: dayOf(at, config.timeZone) };
  const decided = decide(application, command, { program });
  if (decided.ok) return [];
  return decided.problems.map((one) => namedProblem(one, application.credential.id));
}
