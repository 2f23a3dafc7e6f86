import type { CalendarDate } from '../calendar-date.js';
import type { Actor } from '../model/actor.js';
import type { ReadingValue } from '../model/reading.js';
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

/** What every event says. */
export interface EventBase {
  /** Version of the shape of events. */
  readonly schemaVersion: 1;
  /** Id of the program. */
  readonly program: string;
  readonly applicationId: string;
  /** 1 for the first event of an application, and one more for each that follows. */
  readonly order: number;
  readonly on: CalendarDate;
  readonly by: Actor;
  /** Id of the edition that it was decided under: the one that applied when the application began. */
  readonly edition: string;
  /** The readings that were chosen for the decision; left out where all stood at their default. */
  readonly readings?: Readonly<Record<string, ReadingValue>>;
}

/** An application was opened. */
export interface ApplicationStarted extends EventBase {
  readonly type: 'application-started';
  readonly credential: CredentialOffer;
  /** 1 for a first application, 2 for the next. */
  readonly attempt: number;
  /** Id of the application before it; `null` for a first. */
  readonly former: string | null;
  /** What the application costs; `null` where no price is published. */
  readonly fee: Money | null;
}

/** The basic information was completed. */
export interface BasicInformationCompleted extends EventBase {
  readonly type: 'basic-information-completed';
}

/** The agreement was signed. */
export interface AgreementSigned extends EventBase {
  readonly type: 'agreement-signed';
}

/** Money was received. */
export interface PaymentRecorded extends EventBase, PaymentDetails {
  readonly type: 'payment-recorded';
}

/** What was still owed of the fee was waived. */
export interface FeeWaived extends EventBase, WaiverDetails {
  readonly type: 'fee-waived';
}

/** Money was given back. */
export interface PaymentRefunded extends EventBase, RefundDetails {
  readonly type: 'payment-refunded';
}

/** The applicant joined a cohort. */
export interface CohortJoined extends EventBase {
  readonly type: 'cohort-joined';
  readonly cohortId: string;
}

/** The applicant left the cohort. */
export interface CohortLeft extends EventBase {
  readonly type: 'cohort-left';
}

/** The self-assessment was completed. */
export interface SelfAssessmentCompleted extends EventBase, SelfAssessmentDetails {
  readonly type: 'self-assessment-completed';
}

/** A way of preparing was noted. */
export interface PreparationRecorded extends EventBase {
  readonly type: 'preparation-recorded';
  readonly preparation: string;
}

/** A material was put in. */
export interface MaterialAdded extends EventBase, MaterialDetails {
  readonly type: 'material-added';
}

/** A material was taken out. */
export interface MaterialRemoved extends EventBase {
  readonly type: 'material-removed';
  readonly material: string;
}

/** The materials were submitted. */
export interface ApplicationSubmitted extends EventBase, SubmissionDetails {
  readonly type: 'application-submitted';
}

/** The panel was named. */
export interface PanelAssigned extends EventBase {
  readonly type: 'panel-assigned';
  readonly members: readonly PanelMember[];
}

/** A member declared a conflict of interest, and does not judge any more. */
export interface ConflictDeclared extends EventBase {
  readonly type: 'conflict-declared';
  readonly conflictOfInterest: string;
}

/** A member judged a key competency. */
export interface CompetencyJudged extends EventBase, CompetencyJudgement {
  readonly type: 'competency-judged';
}

/** A member made a recommendation. */
export interface RecommendationMade extends EventBase, RecommendationDetails {
  readonly type: 'recommendation-made';
}

/** The panel decided. */
export interface ApplicationDecided extends EventBase, DecisionDetails {
  readonly type: 'application-decided';
}

/** The micro-credential was awarded. */
export interface CredentialAwarded extends EventBase {
  readonly type: 'credential-awarded';
}

/** The applicant withdrew. */
export interface ApplicationWithdrawn extends EventBase, WithdrawalDetails {
  readonly type: 'application-withdrawn';
}

/** What can happen to an application that there is. */
export type StepEvent =
  | BasicInformationCompleted
  | AgreementSigned
  | PaymentRecorded
  | FeeWaived
  | PaymentRefunded
  | CohortJoined
  | CohortLeft
  | SelfAssessmentCompleted
  | PreparationRecorded
  | MaterialAdded
  | MaterialRemoved
  | ApplicationSubmitted
  | PanelAssigned
  | ConflictDeclared
  | CompetencyJudged
  | RecommendationMade
  | ApplicationDecided
  | CredentialAwarded
  | ApplicationWithdrawn;

/** Everything that can happen, told apart by `type`. Plain JSON, fit to be stored. */
export type ApplicationEvent = ApplicationStarted | StepEvent;

/** The name of an event. */
export type ApplicationEventType = ApplicationEvent['type'];
