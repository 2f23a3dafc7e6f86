import {
  type InvalidCode,
  isUnverifiableCode,
  type ProblemCode,
  type UnverifiableCode,
} from './codes.js';
import type { Check, CheckId, Problem, Verdict } from './verification-report.js';

/** A problem that decides, as opposed to a warning. */
export type DecidingProblem = Problem<InvalidCode | UnverifiableCode>;

/** What one check found. */
export interface CheckResult {
  readonly problems: readonly DecidingProblem[];
  readonly warnings: readonly Problem[];
  /** What there is to know of a check that passed. */
  readonly note?: string;
}

export const passed: CheckResult = { problems: [], warnings: [] };

export function failed(...problems: readonly DecidingProblem[]): CheckResult {
  return { problems, warnings: [] };
}

/** A message may quote the badge, which may hold any length of text. */
const LONGEST_MESSAGE = 500;

/** Makes a problem, leaving out what is not given. */
export function problem<Code extends ProblemCode>(
  code: Code,
  message: string,
  details: { readonly path?: string; readonly hint?: string; readonly reference?: string } = {},
): Problem<Code> {
  return { code, message: shortened(message), ...details };
}

function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const start = message.slice(0, LONGEST_MESSAGE);
  // Never half a surrogate pair at the end.
  return `${start.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The check as it stands in the report; one that could not be made did not fail. */
export function checkOf(id: CheckId, { problems, warnings, note }: CheckResult): Check {
  if (problems.some(({ code }) => !isUnverifiableCode(code))) return { id, status: 'failed' };
  const [open] = problems;
  if (open !== undefined) return notRun(id, open.message);
  const status = warnings.length > 0 ? 'warning' : 'passed';
  return { id, status, ...(note !== undefined && { why: note }) };
}

export function notRun(id: CheckId, why: string): Check {
  return { id, status: 'not-run', why };
}

/** Wrong beats not checked, and not checked beats good. */
export function verdictOf(problems: readonly DecidingProblem[]): Verdict {
  if (problems.length === 0) return 'valid';
  return problems.every(({ code }) => isUnverifiableCode(code)) ? 'unverifiable' : 'invalid';
}
