import * as z from 'zod';
import { yesOrNo } from '../../schema/parts.js';

/** The three equity-based principles that the pages name, in their order. */
export interface EquityPrinciples {
  /** Everyone has knowledge to share. */
  readonly everyoneHasKnowledge?: boolean;
  /** Everyone has learning to do. */
  readonly everyoneHasLearning?: boolean;
  /** Participants bring many identities and ways of knowing, which the activities take in. */
  readonly manyIdentities?: boolean;
}

/** Shape of {@link EquityPrinciples}. */
export const equityPrinciples: z.ZodType<EquityPrinciples> = z.strictObject({
  everyoneHasKnowledge: yesOrNo,
  everyoneHasLearning: yesOrNo,
  manyIdentities: yesOrNo,
});

/** Why a rule of design is a recommendation for a proposal and a condition for an approval. */
export const encouragedHere =
  'The page encourages it in a proposal; staff look to assure it when they approve a CoP.';
