import * as z from 'zod';
import { text, texts, wholeNumber } from '../../../schema/parts.js';
import type { CertificationFacts, CertificationPolicyFacts } from './facts.js';

const policy: z.ZodType<CertificationPolicyFacts> = z.strictObject({
  requiredCount: z.exactOptional(wholeNumber),
  requiredAreas: z.exactOptional(wholeNumber),
  areas: z.exactOptional(z.record(text, text)),
});

/** Shape of {@link CertificationFacts}. */
export const certificationFacts: z.ZodType<CertificationFacts> = z.strictObject({
  microCredentials: texts,
  policy: z.exactOptional(z.nullable(policy)),
});
