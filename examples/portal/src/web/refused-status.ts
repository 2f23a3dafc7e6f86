import type { Problem } from '../ledger/problem.js';

/** The answer to a form that was refused: somebody was faster, or it was not possible. */
export function refusedStatus(problems: readonly Problem[]): 409 | 422 {
  return problems.some(({ code }) => code.endsWith('.stale')) ? 409 : 422;
}
