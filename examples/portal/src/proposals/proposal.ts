import type { CopProposalFacts, Override } from '@cop-credentials/core';
import type { Stream } from '../ledger/stream.js';
import {
  beginOffering,
  changeOffering,
  type Offering,
  summariseOffering,
} from '../offerings/offering.js';
import type { ProposalReview } from './proposal-content.js';
import { type ProposalEvent, proposalEvent } from './proposal-event.js';

/** A proposal to host a CoP. */
export interface Proposal extends Offering<CopProposalFacts> {
  readonly review?: ProposalReview;
  /** What staff decided otherwise than a rule, from the first to the last. */
  readonly overrides: readonly Override[];
}

/** The life of a proposal to host a CoP. */
export const proposalStream: Stream<Proposal, ProposalEvent> = {
  kind: 'cop-proposal',
  readEvent: (stored) => proposalEvent.parse(stored),
  evolve: (proposal, event, stamp) => {
    if (event.type === 'offering-begun') return { ...beginOffering(event, stamp), overrides: [] };
    if (proposal === undefined) throw new Error('A proposal begins with a draft.');
    return { ...changed(proposal, event), revision: proposal.revision + 1 };
  },
  summarise: summariseOffering,
};

function changed(
  proposal: Proposal,
  event: Exclude<ProposalEvent, { readonly type: 'offering-begun' }>,
): Proposal {
  switch (event.type) {
    case 'judgement-recorded':
      return { ...proposal, review: event.review };
    case 'finding-overruled':
      return { ...proposal, overrides: [...proposal.overrides, event.override] };
    default:
      return { ...proposal, ...changeOffering(event) };
  }
}
