import type { Role } from '../model/actor.js';
import type { Application } from './application.js';
import type { ApplicationCommandType } from './command.js';
import { conditionProblems } from './condition.js';
import { type LifecycleOptions, readLifecycle } from './lifecycle-options.js';
import type { RuleContext } from './rule-check.js';
import { roleRefusal, stageRefusal } from './stage-refusal.js';
import { stepNames, steps } from './step.js';

/**
 * Lists the commands that somebody in a role can give now, in the order in which they are usually given.
 *
 * A command that is listed is accepted with suitable data; one that is not listed is refused whatever its data. What the
 * data must be is not told: an applicant must be the one of this application, a member must be on its panel.
 *
 * @param application - As `evolve` made it; `undefined` where there is none yet.
 * @throws {@link CoreError} `facts.*` for what is no application; `edition.unknown`, `reading.*` and `subject.unknown` as
 * for `assess`.
 *
 * @example
 * ```ts
 * import { availableCommands } from '@cop-credentials/core';
 *
 * availableCommands(undefined, 'applicant'); //=> ['start']
 * availableCommands(undefined, 'staff'); //=> []
 * ```
 */
export function availableCommands(
  application: Application | undefined,
  role: Role,
  options: LifecycleOptions = {},
): readonly ApplicationCommandType[] {
  const { current, context } = readLifecycle(application, options);
  return commandsOf(current, role, context);
}

/** The same of an application that was read already. */
export function commandsOf(
  application: Application | undefined,
  role: Role,
  context: RuleContext,
): readonly ApplicationCommandType[] {
  return stepNames().filter((name) => {
    const step = steps[name];
    if (roleRefusal(step, role) !== undefined) return false;
    if (stageRefusal(step, application?.status ?? 'not-started') !== undefined) return false;
    return application === undefined || conditionProblems(step, application, context).length === 0;
  });
}
