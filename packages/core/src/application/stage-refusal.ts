import { match } from 'ts-pattern';
import type { Role } from '../model/actor.js';
import type { ApplicationProblemCode } from './problem.js';
import { isBefore, isEnded, type Stage } from './status.js';
import type { Step } from './step.js';

/** Why a stage does not allow a step; `undefined` where it does. */
export type StageRefusal = Extract<
  ApplicationProblemCode,
  | 'application.not-started'
  | 'application.already-started'
  | 'application.ended'
  | 'step.already-done'
  | 'step.too-early'
  | 'step.too-late'
>;

/** Says whether a stage allows a step, and if not, why. */
export function stageRefusal({ from, leadsTo }: Step, stage: Stage): StageRefusal | undefined {
  if (from.includes(stage)) return undefined;
  if (stage === 'not-started') return 'application.not-started';
  if (from.includes('not-started')) return 'application.already-started';
  if (leadsTo?.includes(stage)) return 'step.already-done';
  if (isEnded(stage)) return 'application.ended';
  return isBefore(stage, from) ? 'step.too-early' : 'step.too-late';
}

/** Says whether a role may take a step. */
export function roleRefusal({ roles }: Step, role: Role): 'role.not-allowed' | undefined {
  return roles.includes(role) ? undefined : 'role.not-allowed';
}

/** A refusal in plain words. */
export function stageRefusalInWords(refusal: StageRefusal, { does }: Step): string {
  return match(refusal)
    .with('application.not-started', () => `There is no application yet. Start one to ${does}.`)
    .with('application.already-started', () => 'There is an application already.')
    .with('application.ended', () => `The application has ended. It is too late to ${does}.`)
    .with('step.already-done', () => 'This was done already.')
    .with('step.too-early', () => `It is too early to ${does}. Take the steps before it first.`)
    .with('step.too-late', () => `It is too late to ${does}.`)
    .exhaustive();
}
