import * as z from 'zod';
import { yesOrNo } from '../../../schema/parts.js';
import type { CopContinuationFacts } from './facts.js';

/** Shape of {@link CopContinuationFacts}. */
export const copContinuationFacts: z.ZodType<CopContinuationFacts> = z.strictObject({
  participationContinues: yesOrNo,
  assessmentsIndicateValue: yesOrNo,
});
