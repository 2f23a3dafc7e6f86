import type { Application } from '../application/application.js';
import type { CalendarDate } from '../calendar-date.js';
import type { CertificationPolicy, EarnedCredential } from '../certification/policy.js';
import type { Assessment } from '../model/assessment.js';
import type { Finding } from '../model/finding.js';

/** An application for a micro-credential, as `evolve` made it. */
export interface ApplicationDecision {
  readonly decision: 'application';
  readonly application: Application;
}

/** A person's micro-credentials, and the policy that may certify them. */
export interface CertificationDecision {
  readonly decision: 'certification';
  readonly recipientId: string;
  /** The caller's own id of the certification. */
  readonly credentialId: string;
  readonly history: readonly EarnedCredential[];
  readonly policy?: CertificationPolicy | null;
  /** The day of the award, if there is one. */
  readonly asOf: CalendarDate;
}

/** What an award reads of an assessment of `course-badge`. */
export type AssessedCourse = Pick<
  Assessment,
  'program' | 'subject' | 'edition' | 'asOf' | 'outcome'
> & {
  readonly findings: readonly Pick<Finding, 'rule' | 'status'>[];
};

/** What `assess` said of `course-badge`, for a learner of a CSCCE course. */
export interface CourseBadgeDecision {
  readonly decision: 'course-badge';
  readonly recipientId: string;
  /** The caller's own id of the course. */
  readonly credentialId: string;
  /** As `assess` gave it. The day it was asked about is the day of the award. */
  readonly assessment: AssessedCourse;
}

/** Somebody took part in Growing Together. */
export interface GrowingTogetherDecision {
  readonly decision: 'growing-together';
  readonly recipientId: string;
}

/** Somebody took part in a community of practice. */
export interface CopAttendanceDecision {
  readonly decision: 'cop-attendance';
  readonly recipientId: string;
}

/** What awards may follow from, told apart by `decision`. Plain JSON. */
export type AwardDecision =
  | ApplicationDecision
  | CertificationDecision
  | CourseBadgeDecision
  | GrowingTogetherDecision
  | CopAttendanceDecision;
