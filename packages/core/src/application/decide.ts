import type { Finding } from '../model/finding.js';
import type { Application } from './application.js';
import { checkStep } from './check-step.js';
import type { ApplicationCommand } from './command.js';
import { conditionProblems } from './condition.js';
import type { ApplicationEvent } from './event.js';
import { eventOf } from './event-of.js';
import { gateProblems } from './gate.js';
import { type LifecycleOptions, readLifecycle } from './lifecycle-options.js';
import { parseCommand } from './parse.js';
import { type ApplicationProblem, type ProblemDraft, withSource } from './problem.js';
import type { RuleContext } from './rule-check.js';
import { openingEvent, openingProblems } from './start-application.js';
import { steps } from './step.js';

/** What comes of a command. */
export type CommandResult =
  | {
      readonly ok: true;
      /** What happened, to be stored and given to `evolve` in this order. */
      readonly events: readonly ApplicationEvent[];
      /** Findings that the pages, or what was not given, leave open: allowed, and worth a person's look. */
      readonly open: readonly Finding[];
    }
  | {
      readonly ok: false;
      /** Why not: at least one. */
      readonly problems: readonly ApplicationProblem[];
    };

/**
 * Says what a command makes of an application, or why it is refused.
 *
 * Decides nothing by itself that the pages leave to people, stores nothing, and knows this one application alone: that an
 * id or a payment's reference is not used in another is the caller's matter, and so is that `by` is who they say. To
 * apply again, give the former application and `re-apply`: the event begins a new application, and the former stays as it
 * is. An application lives to its end under the edition, and at the price, of the day on which it began. What the program
 * or its pages leave open never stands in an applicant's way; it is listed beside the events.
 *
 * @param application - As `evolve` made it; `undefined` where there is none yet.
 * @param command - Plain JSON. Amounts are in the smallest unit of their currency, days are calendar dates.
 * @throws {@link CoreError} `facts.*` with the path for a malformed command or application; `as-of.before-first-edition`,
 * `edition.unknown`, `reading.*` and `subject.unknown` as for `assess`. What is well formed and not allowed is no error.
 *
 * @example
 * ```ts
 * import { decide } from '@cop-credentials/core';
 *
 * const start = decide(undefined, {
 *   type: 'start',
 *   by: { id: 'ada', role: 'applicant' },
 *   on: '2026-01-20',
 *   applicationId: 'a-1',
 *   credential: { id: 'mc-9', availability: 'planned' },
 * });
 *
 * start.ok; //=> false
 * start.ok ? [] : start.problems.map(({ code, rule }) => [code, rule]); //=> [['rule.not-met', 'cep-application-credential-available']]
 * ```
 */
export function decide(
  application: Application | undefined,
  command: ApplicationCommand,
  options: LifecycleOptions = {},
): CommandResult {
  const { current, context } = readLifecycle(application, options);
  const given = parseCommand(command);
  const gate = gateProblems(current, given);
  if (given.type === 'start' || given.type === 're-apply') {
    const opening = { command: given, former: current, context };
    const problems = gate.length > 0 ? gate : openingProblems(opening);
    if (problems.length > 0) return refused(problems, context);
    return { ok: true, events: [openingEvent(opening)], open: [] };
  }
  if (current === undefined || gate.length > 0) return refused(gate, context);
  const unmet = conditionProblems(steps[given.type], current, context);
  if (unmet.length > 0) return refused(unmet, context);
  const { problems, open } = checkStep(current, { command: given, context });
  if (problems.length > 0) return refused(problems, context);
  return { ok: true, events: [eventOf(current, { command: given, context })], open };
}

function refused(problems: readonly ProblemDraft[], { program }: RuleContext): CommandResult {
  return { ok: false, problems: problems.map((problem) => withSource(problem, program)) };
}
