import { match } from 'ts-pattern';
import { quoted } from '../text/visible-text.js';
import { listed } from '../text/words.js';
import type { Application } from './application.js';
import type { ApplicationCommand } from './command.js';
import type { ProblemDraft } from './problem.js';
import { roleRefusal, stageRefusal, stageRefusalInWords } from './stage-refusal.js';
import { type Step, steps } from './step.js';

/** What stands in the way of a command before its own matter is looked at: who, at which stage, and when. */
export function gateProblems(
  application: Application | undefined,
  command: ApplicationCommand,
): readonly ProblemDraft[] {
  const step = steps[command.type];
  return [
    ...placeProblems(step, { application, command }),
    ...(application === undefined
      ? []
      : [...personProblems(application, command), ...dayProblems(application, command)]),
  ];
}

function placeProblems(
  step: Step,
  {
    application,
    command: { by },
  }: { readonly application: Application | undefined; readonly command: ApplicationCommand },
): readonly ProblemDraft[] {
  const byRole = roleRefusal(step, by.role);
  const byStage = stageRefusal(step, application?.status ?? 'not-started');
  const rule = step.rule === undefined ? {} : { rule: step.rule };
  const roles = listed(step.roles, 'or');
  return [
    ...(byRole === undefined
      ? []
      : [
          {
            code: byRole,
            path: '/by/role',
            message: `It takes ${roles} to ${step.does}.`,
            ...rule,
          },
        ]),
    ...(byStage === undefined
      ? []
      : [{ code: byStage, message: stageRefusalInWords(byStage, step), ...rule }]),
  ];
}

function personProblems(
  { applicantId }: Application,
  { by }: ApplicationCommand,
): readonly ProblemDraft[] {
  const isApplicant = by.id === applicantId;
  const path = '/by/id';
  return match(by.role)
    .returnType<readonly ProblemDraft[]>()
    .with('applicant', () => {
      if (isApplicant) return [];
      const message = `This is not the application of ${quoted(by.id)}.`;
      return [{ code: 'actor.not-the-applicant', path, message }];
    })
    .with('staff', 'panel-member', () => {
      if (!isApplicant) return [];
      const message = 'Nobody acts for the program on their own application.';
      return [{ code: 'actor.own-application', path, message }];
    })
    .exhaustive();
}

function dayProblems(
  { lastEvent }: Application,
  { on }: ApplicationCommand,
): readonly ProblemDraft[] {
  if (on >= lastEvent.on) return [];
  const message = `The last thing happened on ${lastEvent.on}, and this would be before it.`;
  return [{ code: 'date.before-last-event', path: '/on', message }];
}
