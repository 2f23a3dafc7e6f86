import type { Finding } from '../model/finding.js';
import { counted } from '../text/words.js';
import type { ImpossiblePlan, PlanAttempt } from './meeting-plan.js';

/** Says why none of the schedules that were tried will do. `rules` are those that were asked, in their order. */
export function conflictOf(
  tried: readonly PlanAttempt[],
  rules: readonly string[],
): ImpossiblePlan {
  const attempts = tried.filter(
    (attempt, index) => !tried.some((other, at) => isNearer(other, attempt, at < index)),
  );
  const conflict = smallestConflict(rules, attempts.map(brokenBy));
  return { status: 'impossible', rules: conflict, why: whyOf(attempts, conflict), attempts };
}

/** Whether a schedule breaks fewer of the same rules than another, or the same ones and was tried before. */
function isNearer(other: PlanAttempt, attempt: PlanAttempt, isEarlier: boolean): boolean {
  const [its, own] = [brokenBy(other), brokenBy(attempt)];
  const within = [...its].every((rule) => own.has(rule));
  return within && (its.size < own.size || isEarlier);
}

/**
 * The fewest rules of which every schedule breaks at least one, so that no schedule meets them all. Looks through every set
 * of the rules that are broken, of which there are few.
 */
function smallestConflict(
  rules: readonly string[],
  broken: readonly ReadonlySet<string>[],
): readonly string[] {
  const sets: (readonly string[])[] = [[]];
  for (const rule of rules.filter((one) => broken.some((each) => each.has(one)))) {
    sets.push(...sets.map((set) => [...set, rule]));
  }
  return sets
    .filter((set) => broken.every((each) => set.some((rule) => each.has(rule))))
    .reduce((least, set) => (set.length < least.length ? set : least), rules);
}

function brokenBy({ broken }: PlanAttempt): ReadonlySet<string> {
  return new Set(broken.map(({ rule }) => rule));
}

function whyOf(attempts: readonly PlanAttempt[], conflict: readonly string[]): string {
  if (attempts.length === 0) return 'No day that is asked for is left to meet on.';
  const statements = new Map(attempts.flatMap(({ broken }) => broken.map(statementOf)));
  return [
    conflict.length === 1
      ? 'On the days that are asked for, no schedule meets this rule:'
      : 'On the days that are asked for, no schedule meets these rules together:',
    ...conflict.map((rule) => statements.get(rule)),
    ...attempts.map(attemptInWords),
  ].join(' ');
}

function statementOf({ rule, statement }: Finding): readonly [string, string] {
  return [rule, statement];
}

function attemptInWords({ meetings, broken }: PlanAttempt): string {
  const [first, last] = [meetings.at(0)?.date, meetings.at(-1)?.date];
  const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
  const messages = broken.map(({ message }) => message).join(' ');
  return `With ${counted(meetings.length, 'meeting')} ${days}: ${messages}`;
}
