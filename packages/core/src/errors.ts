import { visibleText } from './text/visible-text.js';

const shownProblems = 10;

/** What can be wrong with a call. */
export type CoreErrorCode =
  | 'facts.not-plain-json'
  | 'facts.unknown-name'
  | 'facts.wrong-type'
  | 'facts.invalid-value'
  | 'facts.invalid-date'
  | 'facts.contradiction'
  | 'subject.unknown'
  | 'rule.unknown'
  | 'as-of.invalid'
  | 'as-of.before-first-edition'
  | 'reading.unknown'
  | 'reading.invalid-value'
  | 'edition.unknown'
  | 'edition.invalid'
  | 'edition.duplicate'
  | 'edition.unknown-rule'
  | 'edition.unknown-parameter'
  | 'program.invalid'
  | 'program.duplicate'
  | 'program.unknown-name'
  | 'program.unanswered'
  | 'fees.not-priced'
  | 'meetings.not-planned'
  | 'override.invalid'
  | 'override.unknown-rule'
  | 'override.not-entitled'
  | 'override.changes-nothing'
  | 'format.unknown'
  | 'message.unknown-code'
  | 'money.invalid'
  | 'money.mixed-currencies'
  | 'money.too-large';

/** One thing that is wrong, where it is, and what to do. */
export interface CoreProblem {
  readonly code: CoreErrorCode;
  /** JSON pointer into what was given: `/meetings/2/date`; empty for the whole. */
  readonly path: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What would be right. */
  readonly expected?: string;
  /** What to do. */
  readonly hint?: string;
}

/**
 * The one error of this package: a call that was given what it cannot use.
 *
 * Facts that break a rule are no error; they are findings. `code`, `path`, `expected` and `hint` are those of the first
 * of the `problems`.
 *
 * @example
 * ```ts
 * import { assess, CoreError, campusCompactCep } from '@cop-credentials/core';
 *
 * function codeOf(call: () => unknown): string {
 *   try {
 *     call();
 *     return 'none';
 *   } catch (error) {
 *     return error instanceof CoreError ? error.code : 'other';
 *   }
 * }
 *
 * codeOf(() => assess(campusCompactCep, 'cop-proposal', { meetingz: [] }, { asOf: '2026-01-15' })); //=> 'facts.unknown-name'
 * ```
 */
export class CoreError extends Error {
  override readonly name = 'CoreError';
  readonly code: CoreErrorCode;
  /** JSON pointer into what was given. */
  readonly path: string;
  declare readonly expected?: string;
  declare readonly hint?: string;
  /** Everything that was found wrong, at least one. */
  readonly problems: readonly CoreProblem[];

  constructor(first: CoreProblem, others: readonly CoreProblem[] = []) {
    super(summary([first, ...others]));
    this.code = first.code;
    this.path = first.path;
    if (first.expected !== undefined) this.expected = first.expected;
    if (first.hint !== undefined) this.hint = first.hint;
    this.problems = [first, ...others];
  }
}

/** Throws a {@link CoreError} where there is a problem. */
export function throwProblems(problems: readonly CoreProblem[]): void {
  const [first, ...others] = problems;
  if (first !== undefined) throw new CoreError(first, others);
}

function summary(problems: readonly CoreProblem[]): string {
  const shown = problems.slice(0, shownProblems).map(sentence);
  const left = problems.length - shown.length;
  return [...shown, ...(left > 0 ? [`And ${left} more.`] : [])].join('\n');
}

function sentence({ path, message, hint }: CoreProblem): string {
  return [path === '' ? message : `${visibleText(path)}: ${message}`, hint]
    .filter(Boolean)
    .join(' ');
}
