import * as z from 'zod';
import { text, texts, wholeNumber, yesOrNo } from '../../../schema/parts.js';
import type { FacilitatorTrainingFacts } from './facts.js';

const count = z.exactOptional(wholeNumber);

/** Shape of {@link FacilitatorTrainingFacts}. */
export const facilitatorTrainingFacts: z.ZodType<FacilitatorTrainingFacts> = z.strictObject({
  months: count,
  phase1: z.exactOptional(
    z.nullable(
      z.strictObject({
        channel: z.exactOptional(z.enum(['virtual', 'in-person'])),
        minutes: count,
        sessions: count,
      }),
    ),
  ),
  phase2: z.exactOptional(
    z.nullable(z.strictObject({ groupSessions: count, mentorship: yesOrNo })),
  ),
  topicsCovered: texts,
  implementedCopId: z.exactOptional(z.nullable(text)),
});
