import type { VerificationReport } from '../report/verification-report.js';
import type { Examined } from './examine.js';

/** The report on what cannot be looked at further: it could not be read, or is not well-formed. */
export function reportUnusable({
  report,
  source,
  document,
}: Examined<unknown>): VerificationReport {
  return report.build({
    subject: { recipient: 'not-checked', ...(document !== undefined && { credential: document }) },
    source,
    whyNotRun: report.passed('input')
      ? 'It is not in a form that can be looked at.'
      : 'There is nothing to look at.',
  });
}
