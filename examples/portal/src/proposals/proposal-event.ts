import type { CopProposalFacts, Override } from '@cop-credentials/core';
import * as z from 'zod';
import { type OfferingEvent, offeringEvents } from '../offerings/offering.js';
import type { ProposalReview } from './proposal-content.js';

/** What happens to a proposal. */
export type ProposalEvent =
  | OfferingEvent<CopProposalFacts>
  | { readonly type: 'judgement-recorded'; readonly review: ProposalReview }
  | { readonly type: 'finding-overruled'; readonly override: Override };

const judged = z.exactOptional(z.boolean());

const review: z.ZodType<ProposalReview> = z.object({
  on: z.iso.date(),
  collegialNotContent: judged,
  criteria: z.object({
    democraticDesign: judged,
    equityPrinciples: z.exactOptional(
      z.object({
        everyoneHasKnowledge: judged,
        everyoneHasLearning: judged,
        manyIdentities: judged,
      }),
    ),
  }),
  note: z.string(),
});

const override: z.ZodType<Override> = z.object({
  rule: z.string(),
  decision: z.enum(['satisfied', 'not-satisfied', 'not-applicable']),
  by: z.object({ id: z.string(), role: z.literal('staff') }),
  on: z.iso.date(),
  why: z.string(),
});

/** Shape of a {@link ProposalEvent}. */
export const proposalEvent: z.ZodType<ProposalEvent> = z.discriminatedUnion('type', [
  ...offeringEvents<CopProposalFacts>(),
  z.object({ type: z.literal('judgement-recorded'), review }),
  z.object({ type: z.literal('finding-overruled'), override }),
]);
