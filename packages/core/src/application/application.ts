import type { CalendarDate } from '../calendar-date.js';
import type { Actor } from '../model/actor.js';
import type { Money } from '../money.js';
import type {
  CompetencyJudgement,
  CredentialOffer,
  DecisionDetails,
  MaterialDetails,
  PanelMember,
  PaymentDetails,
  RecommendationDetails,
  RefundDetails,
  SelfAssessmentDetails,
  SubmissionDetails,
  WaiverDetails,
  WithdrawalDetails,
} from './details.js';
import type { ApplicationStatus } from './status.js';

/** Which event something came from. */
export interface Recorded {
  /** Number of the event. */
  readonly order: number;
  readonly on: CalendarDate;
  readonly by: Actor;
}

/** A payment, as it was recorded. */
export interface Payment extends PaymentDetails, Recorded {}

/** A refund, as it was recorded. */
export interface Refund extends RefundDetails, Recorded {}

/** A waiver, as it was recorded. */
export interface Waiver extends WaiverDetails, Recorded {}

/** What an application costs, and what came of it. */
export interface ApplicationFee {
  /** The price on the day the application began; `null` where none is published. */
  readonly due: Money | null;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly waiver: Waiver | null;
}

/** A self-assessment, as it was recorded. */
export interface SelfAssessment extends SelfAssessmentDetails, Recorded {}

/** A submission, as it was recorded. */
export interface Submission extends SubmissionDetails, Recorded {}

/** A judgement of one member, as it was recorded. `by` is the member. */
export interface RecordedJudgement extends CompetencyJudgement, Recorded {}

/** A recommendation of one member, as it was recorded. `by` is the member. */
export interface Recommendation extends RecommendationDetails, Recorded {}

/** The decision of the panel, as it was recorded. */
export interface PanelDecision extends DecisionDetails, Recorded {}

/** A withdrawal, as it was recorded. */
export interface Withdrawal extends WithdrawalDetails, Recorded {}

/**
 * An application as it stands: what its events amount to. Plain JSON.
 *
 * `null` is what has not happened, or does not stand any more.
 */
export interface Application {
  /** Id of the program. */
  readonly program: string;
  readonly id: string;
  readonly applicantId: string;
  readonly credential: CredentialOffer;
  /** 1 for a first application, 2 for the next. */
  readonly attempt: number;
  /** Id of the application before it; `null` for a first. */
  readonly former: string | null;
  /** Id of the edition that applied when the application began. It applies to the end. */
  readonly edition: string;
  readonly status: ApplicationStatus;
  readonly openedOn: CalendarDate;
  /** The day on which information, agreement and fee were complete. */
  readonly startedOn: CalendarDate | null;
  readonly lastEvent: Recorded;
  readonly basicInformation: Recorded | null;
  readonly agreement: Recorded | null;
  readonly fee: ApplicationFee;
  readonly cohortId: string | null;
  readonly selfAssessment: SelfAssessment | null;
  readonly preparation: readonly string[];
  readonly materials: readonly MaterialDetails[];
  readonly submission: Submission | null;
  readonly panel: readonly PanelMember[];
  /** Of those who may judge: at most one by each of each competency. */
  readonly judgements: readonly RecordedJudgement[];
  /** Of those who may judge: at most one by each. */
  readonly recommendations: readonly Recommendation[];
  readonly decision: PanelDecision | null;
  readonly award: Recorded | null;
  readonly withdrawal: Withdrawal | null;
}
