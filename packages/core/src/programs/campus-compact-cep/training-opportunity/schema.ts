import * as z from 'zod';
import { text, texts, yesOrNo } from '../../../schema/parts.js';
import { reviewer, reviewOutcome } from '../review.js';
import type { TrainingOpportunityFacts, TrainingReview } from './facts.js';

const review: z.ZodType<TrainingReview> = z.strictObject({
  reviewer: z.exactOptional(reviewer),
  outcome: z.exactOptional(reviewOutcome),
  competencyIds: texts,
});

/** Shape of {@link TrainingOpportunityFacts}. */
export const trainingOpportunityFacts: z.ZodType<TrainingOpportunityFacts> = z.strictObject({
  format: z.exactOptional(z.enum(['course', 'seminar-series', 'workshop', 'other'])),
  provider: z.exactOptional(z.strictObject({ isThirdParty: yesOrNo })),
  guidedInstruction: yesOrNo,
  curriculum: z.exactOptional(z.nullable(text)),
  learningGoals: texts,
  competencyAreaIds: texts,
  review: z.exactOptional(z.nullable(review)),
});
