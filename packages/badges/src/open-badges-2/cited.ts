import type { CheckResult } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';

/** Where something stands in an assertion, and the heading that speaks of it. */
export interface Citation {
  /** Absent where the finding has its own. */
  readonly path?: string;
  readonly reference: string;
}

/** What a check found that all generations of badges share, at its place in an assertion and with its clause there. */
export function cited({ problems, warnings }: CheckResult, citation: Citation): CheckResult {
  const cite = <Found extends Problem>(found: Found): Found => ({ ...found, ...citation });
  return { problems: problems.map(cite), warnings: warnings.map(cite) };
}
