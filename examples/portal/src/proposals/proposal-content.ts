import type { CalendarDate, CopApprovalCriteria, CopProposalFacts } from '@cop-credentials/core';

/** What a proposer enters. */
export interface ProposalContent {
  readonly title: string;
  /** What it is about, for the public page. */
  readonly about: string;
  /** Without what staff add to it: their judgement, and whether it is approved. */
  readonly facts: CopProposalFacts;
}

/** What staff judged of a proposal, apart from the decision on it. */
export interface ProposalReview {
  readonly on: CalendarDate;
  /** Whether it is collegial support first, and not content delivery; absent where they have not judged. */
  readonly collegialNotContent?: boolean;
  readonly criteria: CopApprovalCriteria;
  readonly note: string;
}
