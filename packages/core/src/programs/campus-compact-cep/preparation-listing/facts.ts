import type { EquityPrinciples } from '../equity-principle.js';
import type { Reviewer, ReviewOutcome } from '../review.js';

/** What may be told of an offering on the program's website. An absent name is not known; `null` is known to be none. */
export interface PreparationListingFacts {
  readonly offering?: Offering;
  /** The review of the offering; `null` where there was none. */
  readonly review?: OfferingReview | null;
}

/** Something that prepares for an application. */
export interface Offering {
  readonly kind?: 'community-of-practice' | 'approved-training';
  /** Whether it appears on the program's website. */
  readonly listed?: boolean;
}

/** What a reviewer recorded of an offering. */
export interface OfferingReview {
  readonly reviewer?: Reviewer;
  readonly outcome?: ReviewOutcome;
  /** What the reviewer found of the criteria for a CoP. */
  readonly criteria?: CopApprovalCriteria;
}

/** The criteria that staff look to assure when they approve a CoP. */
export interface CopApprovalCriteria {
  readonly democraticDesign?: boolean;
  readonly equityPrinciples?: EquityPrinciples;
}
