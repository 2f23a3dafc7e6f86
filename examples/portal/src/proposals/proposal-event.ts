import type { CalendarDate, CopProposalFacts, Override } from '@cop-credentials/core';
import * as z from 'zod';
import { type OfferingDecision, offeringDecision } from '../offerings/stage.js';
import type { ProposalContent, ProposalReview } from './proposal-content.js';

/** What happens to a proposal. */
export type ProposalEvent =
  | { readonly type: 'proposal-begun'; readonly id: string; readonly content: ProposalContent }
  | { readonly type: 'proposal-revised'; readonly content: ProposalContent }
  | { readonly type: 'proposal-submitted'; readonly on: CalendarDate; readonly edition: string }
  | { readonly type: 'proposal-withdrawn'; readonly on: CalendarDate; readonly reason: string }
  | { readonly type: 'judgement-recorded'; readonly review: ProposalReview }
  | { readonly type: 'finding-overruled'; readonly override: Override }
  | { readonly type: 'proposal-decided'; readonly decision: OfferingDecision }
  | { readonly type: 'offering-listed'; readonly on: CalendarDate }
  | { readonly type: 'offering-unlisted'; readonly on: CalendarDate; readonly reason: string };

const day = z.iso.date();

const content: z.ZodType<ProposalContent> = z.object({
  title: z.string(),
  about: z.string(),
  // `assess` of core judged them before they were stored, and does again whenever they are used.
  facts: z.custom<CopProposalFacts>((given) => typeof given === 'object' && given !== null),
});

const judged = z.exactOptional(z.boolean());

const review: z.ZodType<ProposalReview> = z.object({
  on: day,
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
  on: day,
  why: z.string(),
});

/** Shape of a {@link ProposalEvent}. */
export const proposalEvent: z.ZodType<ProposalEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('proposal-begun'), id: z.string(), content }),
  z.object({ type: z.literal('proposal-revised'), content }),
  z.object({ type: z.literal('proposal-submitted'), on: day, edition: z.string() }),
  z.object({ type: z.literal('proposal-withdrawn'), on: day, reason: z.string() }),
  z.object({ type: z.literal('judgement-recorded'), review }),
  z.object({ type: z.literal('finding-overruled'), override }),
  z.object({ type: z.literal('proposal-decided'), decision: offeringDecision }),
  z.object({ type: z.literal('offering-listed'), on: day }),
  z.object({ type: z.literal('offering-unlisted'), on: day, reason: z.string() }),
]);
