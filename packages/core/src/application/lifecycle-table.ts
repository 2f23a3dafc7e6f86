import type { Role } from '../model/actor.js';
import { roles } from '../model/actor.js';
import type { ApplicationCommandType } from './command.js';
import type { ApplicationProblemCode } from './problem.js';
import { roleRefusal, type StageRefusal, stageRefusal } from './stage-refusal.js';
import { applicationStatuses, type Stage } from './status.js';
import { stepNames, steps } from './step.js';

/** Whether one role can give one command at one stage. */
export interface LifecycleCell {
  readonly stage: Stage;
  readonly role: Role;
  readonly command: ApplicationCommandType;
  /** Why it is refused whatever its data; `null` where it is allowed. */
  readonly refusal: StageRefusal | 'role.not-allowed' | null;
  /** Codes with which it is refused all the same where the application is not ready for it. */
  readonly conditions: readonly ApplicationProblemCode[];
}

/**
 * Lists every stage, role and command, and whether the one can give the other there: the definition that `decide` uses.
 *
 * @returns One cell for each combination: by stage, then by role, then by command in the usual order.
 *
 * @example
 * ```ts
 * import { lifecycleTable } from '@cop-credentials/core';
 *
 * const deciding = lifecycleTable().filter(({ command, refusal }) => command === 'decide' && refusal === null);
 *
 * deciding.map(({ stage, role }) => [stage, role]); //=> [['in-review', 'panel-member']]
 * ```
 */
export function lifecycleTable(): readonly LifecycleCell[] {
  const stages: readonly Stage[] = ['not-started', ...applicationStatuses];
  return stages.flatMap((stage) =>
    roles.flatMap((role) => stepNames().map((command) => cellOf(command, role, stage))),
  );
}

function cellOf(command: ApplicationCommandType, role: Role, stage: Stage): LifecycleCell {
  const step = steps[command];
  const refusal = roleRefusal(step, role) ?? stageRefusal(step, stage) ?? null;
  const codes = step.conditions.map(({ code }) => code);
  return { stage, role, command, refusal, conditions: refusal === null ? [...new Set(codes)] : [] };
}
