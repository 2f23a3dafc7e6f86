import type { Program } from '../model/program.js';
import type { ReadingValue } from '../model/reading.js';
import { campusCompactCep } from '../programs/campus-compact-cep/program.js';
import type { RuleContext } from './rule-check.js';

/** Whose rules decide. */
export interface LifecycleOptions {
  /** Campus Compact's program, or one made from it with another edition; the former where it is left out. */
  readonly program?: Program;
  /** Values of readings by name; the defaults apply to the others. Events record what was chosen. */
  readonly readings?: Readonly<Record<string, ReadingValue>>;
}

/** Whose rules decide, with what was left out. */
export function contextOf(options: LifecycleOptions): RuleContext {
  const { program = campusCompactCep, readings = {} } = options;
  return { program, readings };
}
