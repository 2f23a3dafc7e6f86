import type { Money } from '../money.js';

/** What a panel can determine: the pages know these two and no other. */
export type Determination = 'sufficient' | 'not-sufficient';

/** A micro-credential as the program offers it when the application begins. It stays as it was then. */
export interface CredentialOffer {
  readonly id: string;
  readonly availability: 'available' | 'planned';
  /** Ids of the materials that must be handed in. Left out where they are not known; empty where there are none. */
  readonly requiredMaterials?: readonly string[];
  /** Ids of the key competencies. Left out where they are not known; empty where there are none. */
  readonly keyCompetencies?: readonly string[];
}

/** Money that was received. */
export interface PaymentDetails {
  /** More than nothing, in the smallest unit of the currency. */
  readonly amount: Money;
  /** The payment provider's own number: one that comes twice is refused. */
  readonly reference: string;
}

/** A fee that is not asked for. */
export interface WaiverDetails {
  readonly reference: string;
  readonly reason: string;
}

/** Money that was given back. */
export interface RefundDetails {
  /** Reference of the payment that it is taken from. */
  readonly payment: string;
  /** More than nothing, in the smallest unit of the currency. */
  readonly amount: Money;
  /** The refund's own number: one that comes twice is refused. */
  readonly reference: string;
  readonly reason: string;
}

/** How prepared an applicant feels. */
export interface SelfAssessmentDetails {
  /** Free text or a level. It gauges and never decides. */
  readonly score?: string;
}

/** A material that is handed in. */
export interface MaterialDetails {
  /** Its id: one of the credential's required materials, or another. */
  readonly material: string;
  /** Groups of framing questions that it speaks to, such as `knowledge-ethics`. */
  readonly framing?: readonly string[];
}

/** How the materials came in. */
export interface SubmissionDetails {
  /** Such as `online-portal`. */
  readonly channel: string;
}

/** A member of the panel, with the declaration that each must make. */
export interface PanelMember {
  readonly id: string;
  /** `null` where the member declares none; else what it is. Who has one cannot judge. */
  readonly conflictOfInterest: string | null;
}

/** What one member finds of one key competency. */
export interface CompetencyJudgement {
  /** Id of the key competency. */
  readonly competency: string;
  readonly demonstrated: boolean;
  readonly note?: string;
}

/** What one member advises the panel to decide. */
export interface RecommendationDetails {
  readonly outcome: Determination;
  readonly reason: string;
}

/** What the panel decides. */
export interface DecisionDetails {
  readonly outcome: Determination;
  /** What the applicant is told. */
  readonly feedback: string;
}

/** Why an applicant withdraws. */
export interface WithdrawalDetails {
  readonly reason?: string;
}
