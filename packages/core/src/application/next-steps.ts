import { match } from 'ts-pattern';
import type { Role } from '../model/actor.js';
import type { Source } from '../model/source.js';
import { formatMoney, type Money } from '../money.js';
import { listedQuoted } from '../text/words.js';
import type { Application } from './application.js';
import { commandsOf } from './available-commands.js';
import type { ApplicationCommandType } from './command.js';
import { owedOf } from './fee-balance.js';
import { type LifecycleOptions, readLifecycle } from './lifecycle-options.js';
import { lackingMaterials, type Need } from './need.js';
import type { RuleContext } from './rule-check.js';
import { steps } from './step.js';

/** Something that somebody can do to take an application further. */
export interface NextStep {
  readonly command: ApplicationCommandType;
  /** Whether the application waits for it. */
  readonly need: 'required' | 'optional';
  /** What to do, in a sentence. */
  readonly message: string;
  /** What is owed, for a payment whose price is published. */
  readonly owed?: Money;
  /** Ids of the required materials that are not in yet, where the step is to add some. */
  readonly lacking?: readonly string[];
  /** Id of the published rule that asks for it or allows it. */
  readonly rule?: string;
  readonly source?: Source;
}

/**
 * Says what somebody in a role can do next to take an application further, in the order in which it is usually done.
 *
 * An empty list says that the role has nothing to do now: either others have, or the application has ended. Steps that
 * lead nowhere or back, such as a withdrawal, are left out; `availableCommands` lists them too.
 *
 * @param application - As `evolve` made it; `undefined` where there is none yet.
 * @throws {@link CoreError} as for `availableCommands`.
 *
 * @example
 * ```ts
 * import { nextSteps } from '@cop-credentials/core';
 *
 * nextSteps(undefined, 'applicant').map(({ command, message }) => [command, message]); //=> [['start', 'Open an application.']]
 * ```
 */
export function nextSteps(
  application: Application | undefined,
  role: Role,
  options: LifecycleOptions = {},
): readonly NextStep[] {
  const { current, context } = readLifecycle(application, options);
  return commandsOf(current, role, context).flatMap((command): readonly NextStep[] => {
    const need = needOf(command, current, context);
    return need === 'none' ? [] : [stepOf(command, { need, application: current, context })];
  });
}

function needOf(
  command: ApplicationCommandType,
  application: Application | undefined,
  context: RuleContext,
): Need {
  const { need } = steps[command];
  if (typeof need === 'string') return need;
  return application === undefined ? 'none' : need(application, context);
}

function stepOf(
  command: ApplicationCommandType,
  {
    need,
    application,
    context,
  }: {
    readonly need: NextStep['need'];
    readonly application: Application | undefined;
    readonly context: RuleContext;
  },
): NextStep {
  const { does, rule: id } = steps[command];
  const rule = context.program.rules.find((one) => one.id === id);
  return {
    command,
    need,
    message: `${does.charAt(0).toUpperCase()}${does.slice(1)}.`,
    ...(application && particulars(command, application)),
    ...(rule && { rule: rule.id, source: rule.source }),
  };
}

function particulars(
  command: ApplicationCommandType,
  application: Application,
): Partial<Pick<NextStep, 'message' | 'owed' | 'lacking'>> {
  const owed = owedOf(application.fee);
  const lacking = lackingMaterials(application);
  return match(command)
    .returnType<ReturnType<typeof particulars>>()
    .with('record-payment', () => {
      return owed === null ? {} : { owed, message: `Pay ${formatMoney(owed)} of the fee.` };
    })
    .with('add-material', () => {
      if (lacking.length === 0) return {};
      return { lacking, message: `Add the required materials: ${listedQuoted(lacking)}.` };
    })
    .otherwise(() => ({}));
}
