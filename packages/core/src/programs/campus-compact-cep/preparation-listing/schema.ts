import * as z from 'zod';
import { yesOrNo } from '../../../schema/parts.js';
import { equityPrinciples } from '../equity-principle.js';
import { reviewer, reviewOutcome } from '../review.js';
import type { OfferingReview, PreparationListingFacts } from './facts.js';

const review: z.ZodType<OfferingReview> = z.strictObject({
  reviewer: z.exactOptional(reviewer),
  outcome: z.exactOptional(reviewOutcome),
  criteria: z.exactOptional(
    z.strictObject({
      democraticDesign: yesOrNo,
      equityPrinciples: z.exactOptional(equityPrinciples),
    }),
  ),
});

/** Shape of {@link PreparationListingFacts}. */
export const preparationListingFacts: z.ZodType<PreparationListingFacts> = z.strictObject({
  offering: z.exactOptional(
    z.strictObject({
      kind: z.exactOptional(z.enum(['community-of-practice', 'approved-training'])),
      listed: yesOrNo,
    }),
  ),
  review: z.exactOptional(z.nullable(review)),
});
