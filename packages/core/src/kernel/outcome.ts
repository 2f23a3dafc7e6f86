import type { Outcome } from '../model/assessment.js';
import type { Finding } from '../model/finding.js';
import type { FindingStatus } from '../model/finding-status.js';

/** How many findings have each status. */
export function countStatuses(findings: readonly Finding[]): Record<FindingStatus, number> {
  const counts = { satisfied: 0, violated: 0, advisory: 0, unknown: 0, 'not-applicable': 0 };
  for (const { status } of findings) counts[status] += 1;
  return counts;
}

/** Folds findings into one word. Duties of the program are left aside. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const own = findings.filter(({ binds }) => binds !== 'program');
  if (own.some(({ status }) => status === 'violated')) return 'does-not-meet';
  if (own.some(({ status, modality }) => status === 'unknown' && modality === 'must')) {
    return 'undetermined';
  }
  if (own.some(({ status }) => status === 'advisory')) return 'meets-with-advisories';
  return 'meets';
}
