import type { CalendarDate } from '../../../calendar-date.js';
import type { PartialMoney } from '../../../schema/parts.js';
import type { EnrollmentPeriod } from '../enrollment-period.js';
import type { PanelFacts } from '../panel-review/facts.js';

/** What may be told of an application. An absent name is not known, or has not happened; `null` is known to be none. */
export interface ApplicationFacts {
  readonly application?: ApplicationRecord;
  /** The micro-credential applied for. */
  readonly credential?: CredentialRequirements;
  /** The period that it is submitted in. The pages say nothing of what is not submitted by its end. */
  readonly enrollmentPeriod?: EnrollmentPeriod | null;
  readonly review?: PanelFacts;
}

/** What is recorded of an application. What is dated after the day of asking has not happened. */
export interface ApplicationRecord {
  readonly id?: string;
  readonly credentialId?: string;
  /** 1 for a first application for the micro-credential, 2 for the next. */
  readonly attempt?: number;
  /** `online-portal` or another. */
  readonly channel?: string;
  readonly startedAt?: CalendarDate;
  readonly basicInfoComplete?: boolean;
  /** When the agreement form was completed; `null` where it was not. */
  readonly agreementSignedAt?: CalendarDate | null;
  readonly payments?: readonly PaymentFacts[];
  /** Cohort of other applicants; `null` where none was joined. */
  readonly cohortId?: string | null;
  /** `null` where there was none. */
  readonly selfAssessment?: SelfAssessmentFacts | null;
  /** Ways of preparation that were used: `specified-training`, `reading-list`, `community-of-practice` or another. */
  readonly preparation?: readonly string[];
  readonly materials?: MaterialsFacts;
  /** When the applicant began to work toward the micro-credential. */
  readonly workStartedAt?: CalendarDate;
  readonly submittedAt?: CalendarDate;
  /** Id of the application through which the materials came in. */
  readonly submittedThroughApplicationId?: string;
}

/** Money that was received for an application. */
export interface PaymentFacts {
  readonly amount?: PartialMoney;
  readonly paidAt?: CalendarDate;
  /** The payment's own number; it decides nothing. */
  readonly reference?: string;
}

/** How prepared an applicant feels. */
export interface SelfAssessmentFacts {
  readonly completedAt?: CalendarDate;
  /** Free text or a level; it decides nothing. */
  readonly score?: string;
}

/** What was handed in. */
export interface MaterialsFacts {
  /** Ids of the materials. */
  readonly items?: readonly string[];
  /** Groups of questions they speak to: `knowledge-ethics`, `experience`, `critical-self-reflection`, `personal-growth`. */
  readonly framing?: readonly string[];
}

/** What a micro-credential asks to be handed in. */
export interface CredentialRequirements {
  readonly id?: string;
  /** Ids of the materials. */
  readonly requiredMaterials?: readonly string[];
}
