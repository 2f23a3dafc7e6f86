import { jsonLimits } from '../json/json-limits.js';
import type { PlacedValue } from '../json/placed-values.js';
import type {
  ContainedReport,
  SourceStep,
  VerificationReport,
} from '../report/verification-report.js';
import type { InputReading } from './read-credential.js';
import { readEmbedded } from './read-embedded.js';

/** Where credentials stand, and how each is judged. */
export interface VerifyEmbeddedOptions {
  /** What they stand in, for people. */
  readonly container: string;
  /** The way to it. */
  readonly source: readonly SourceStep[];
  /** Bytes of each. */
  readonly bytes: number;
  verify(reading: InputReading): Promise<VerificationReport>;
}

/**
 * Judges credentials that stand in another document, each by itself. One after the other, so that it is always the last
 * ones for which the limits of the network are too tight.
 */
export async function verifyEmbedded(
  embedded: readonly PlacedValue[],
  { container, source, bytes, verify }: VerifyEmbeddedOptions,
): Promise<readonly ContainedReport[]> {
  const reports: ContainedReport[] = [];
  for (const { value, path } of embedded) {
    const steps = [...source, { step: `credential in the ${container} at ${path}` }];
    const reading = readEmbedded(value, { ...jsonLimits, bytes }, steps);
    reports.push({ path, report: await verify(reading) });
  }
  return reports;
}
