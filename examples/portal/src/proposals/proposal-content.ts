import type { CalendarDate, CopApprovalCriteria, CopProposalFacts } from '@cop-credentials/core';
import type { OfferingContent } from '../offerings/offering.js';

/** What a proposer enters; their facts lack what staff add: their judgement, and whether it is approved. */
export type ProposalContent = OfferingContent<CopProposalFacts>;

/** What staff judged of a proposal, apart from the decision on it. */
export interface ProposalReview {
  readonly on: CalendarDate;
  /** Whether it is collegial support first, and not content delivery; absent where they have not judged. */
  readonly collegialNotContent?: boolean;
  readonly criteria: CopApprovalCriteria;
  readonly note: string;
}
