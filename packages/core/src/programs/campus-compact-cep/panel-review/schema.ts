import * as z from 'zod';
import { wholeNumber, words, yesOrNo } from '../../../schema/parts.js';
import type { PanelFacts, PanelReviewFacts } from './facts.js';

const panel = {
  panelSize: z.exactOptional(wholeNumber),
  members: z.exactOptional(z.array(z.strictObject({ id: words, isExpert: yesOrNo }))),
  decision: words,
};

/** Shape of {@link PanelFacts}. */
export const panelFacts: z.ZodType<PanelFacts> = z.strictObject(panel);

/** Shape of {@link PanelReviewFacts}. */
export const panelReviewFacts: z.ZodType<PanelReviewFacts> = z.strictObject({
  ...panel,
  keyCompetencies: z.exactOptional(z.array(z.strictObject({ id: words, demonstrated: yesOrNo }))),
});
