import type { VerificationReport } from '../report/verification-report.js';
import type { Inert } from './inert-text.js';

/** The way on which the credential was found, where an address was on it. */
export function foundAt(
  { source }: Pick<VerificationReport, 'source'>,
  inert: Inert,
): readonly string[] {
  if (source.every(({ url }) => url === undefined)) return [];
  const steps = source.map(({ step, url }) =>
    url === undefined ? `- ${inert(step)}` : `- ${inert(step)}: ${inert(url)}`,
  );
  return ['Found:', ...steps];
}
