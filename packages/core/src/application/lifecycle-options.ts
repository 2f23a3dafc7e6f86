import type { Program } from '../model/program.js';
import type { ReadingValue } from '../model/reading.js';
import { campusCompactCep } from '../programs/campus-compact-cep/program.js';
import { quoted } from '../text/visible-text.js';
import type { Application } from './application.js';
import { parseApplication, throwContradictions } from './parse.js';
import type { RuleContext } from './rule-check.js';

/** Whose rules decide. */
export interface LifecycleOptions {
  /** Campus Compact's program, or one made from it with another edition; the former where it is left out. */
  readonly program?: Program;
  /** Values of readings by name; the defaults apply to the others. Events record what was chosen. */
  readonly readings?: Readonly<Record<string, ReadingValue>>;
}

/** What a question about an application is answered from. */
export interface LifecycleQuestion {
  readonly current: Application | undefined;
  readonly context: RuleContext;
}

/** Reads an application as it was stored, and puts in what was left out. */
export function readLifecycle(
  application: Application | undefined,
  { program = campusCompactCep, readings = {} }: LifecycleOptions,
): LifecycleQuestion {
  const current = application === undefined ? undefined : parseApplication(application);
  if (current !== undefined && current.program !== program.id) {
    const message = `The application is of ${quoted(current.program)}, not of ${program.id}.`;
    throwContradictions([{ path: '/program', message }]);
  }
  return { current, context: { program, readings } };
}
