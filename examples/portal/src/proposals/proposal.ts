import type { CalendarDate, Override } from '@cop-credentials/core';
import { match } from 'ts-pattern';
import type { Stamp, Stream } from '../ledger/stream.js';
import { type OfferingDecision, type OfferingStage, statusOf } from '../offerings/stage.js';
import type { ProposalContent, ProposalReview } from './proposal-content.js';
import { type ProposalEvent, proposalEvent } from './proposal-event.js';

/** A proposal to host a CoP. */
export interface Proposal extends ProposalContent {
  readonly id: string;
  readonly ownerId: string;
  readonly stage: OfferingStage;
  /** How many steps it has taken: whoever changes it says which they saw. */
  readonly revision: number;
  readonly submittedOn?: CalendarDate;
  /** The edition of the rules that it was submitted under. */
  readonly edition?: string;
  readonly review?: ProposalReview;
  /** What staff decided otherwise than a rule, from the first to the last. */
  readonly overrides: readonly Override[];
  readonly decision?: OfferingDecision;
  /** Since when it stands on the public pages. */
  readonly listedOn?: CalendarDate;
}

/** The life of a proposal to host a CoP. */
export const proposalStream: Stream<Proposal, ProposalEvent> = {
  kind: 'cop-proposal',
  readEvent: (stored) => proposalEvent.parse(stored),
  evolve: (proposal, event, stamp) => ({
    ...evolved(proposal, event, stamp),
    revision: (proposal?.revision ?? 0) + 1,
  }),
  summarise: (proposal) => ({
    ownerId: proposal.ownerId,
    assigned: [],
    title: proposal.title,
    status: statusOf(proposal),
  }),
};

function evolved(proposal: Proposal | undefined, event: ProposalEvent, { by }: Stamp): Proposal {
  if (event.type === 'proposal-begun') {
    const { id, content } = event;
    return { ...content, id, ownerId: by.id, stage: 'draft', revision: 0, overrides: [] };
  }
  if (proposal === undefined) throw new Error('A proposal begins with a draft.');
  return match(event)
    .with({ type: 'proposal-revised' }, ({ content }) => ({ ...proposal, ...content }))
    .with({ type: 'proposal-submitted' }, ({ on, edition }) => ({
      ...proposal,
      stage: 'submitted' as const,
      submittedOn: on,
      edition,
    }))
    .with({ type: 'proposal-withdrawn' }, () => ({
      ...unlisted(proposal),
      stage: 'withdrawn' as const,
    }))
    .with({ type: 'judgement-recorded' }, ({ review }) => ({ ...proposal, review }))
    .with({ type: 'finding-overruled' }, ({ override }) => ({
      ...proposal,
      overrides: [...proposal.overrides, override],
    }))
    .with({ type: 'proposal-decided' }, ({ decision }) => ({
      ...proposal,
      stage: decision.outcome,
      decision,
    }))
    .with({ type: 'offering-listed' }, ({ on }) => ({ ...proposal, listedOn: on }))
    .with({ type: 'offering-unlisted' }, () => unlisted(proposal))
    .exhaustive();
}

function unlisted({ listedOn: _, ...proposal }: Proposal): Proposal {
  return proposal;
}
