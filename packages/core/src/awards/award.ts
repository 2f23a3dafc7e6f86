import type { Recorded } from '../application/application.js';
import type { CalendarDate } from '../calendar-date.js';
import type { AwardKind } from '../model/award-kind.js';

/** Types of achievement, as Open Badges 3.0 names them. */
export type AchievementType = 'MicroCredential' | 'Certification' | 'Course';

/** A panel decided for an application. */
export interface PanelBasis {
  readonly kind: 'panel-decision';
  readonly applicationId: string;
  readonly attempt: number;
  /** The event of the decision. */
  readonly decision: Recorded;
  /** The event of the award. */
  readonly award: Recorded;
  /** Ids of the rules that it rests on. */
  readonly rules: readonly string[];
}

/** A policy certified a person. */
export interface CertificationBasis {
  readonly kind: 'certification';
  /** Ids of the micro-credentials that counted. */
  readonly counted: readonly string[];
  /** Ids of the rules that it rests on. */
  readonly rules: readonly string[];
}

/** An assessment found every requirement met. */
export interface AssessmentBasis {
  readonly kind: 'assessment';
  readonly subject: string;
  readonly outcome: 'meets' | 'meets-with-advisories';
  /** Ids of the rules that it rests on. */
  readonly rules: readonly string[];
}

/** What an award rests on. */
export type AwardBasis = PanelBasis | CertificationBasis | AssessmentBasis;

/** What somebody is entitled to: plain JSON, from which a badge can be made. */
export interface Award {
  /** Id of the program. */
  readonly program: string;
  readonly kind: AwardKind;
  readonly achievementType: AchievementType;
  /** Id of what is awarded. */
  readonly credentialId: string;
  /** The caller's own id of the person. */
  readonly recipientId: string;
  readonly awardedOn: CalendarDate;
  readonly basis: AwardBasis;
  /** Id of the edition that it was decided under. */
  readonly edition: string;
}

/** Why there is no award. */
export type NoAwardCode =
  | 'award.not-decided'
  | 'award.decided-against'
  | 'award.not-recorded'
  | 'award.withdrawn'
  | 'award.not-certified'
  | 'award.undetermined'
  | 'award.requirements-not-met'
  | 'award.attendance-only'
  | 'award.none-in-program';

/** Why there is no award, as data. */
export interface NoAwardReason {
  readonly code: NoAwardCode;
  /** The reason in a sentence. */
  readonly message: string;
  /** Id of the rule that it rests on; left out where the pages are silent. */
  readonly rule?: string;
}

/** What a decision entitles somebody to: awards, or why there are none. */
export interface AwardsAnswer {
  readonly awards: readonly Award[];
  /** At least one where there is no award; empty where there is. */
  readonly reasons: readonly NoAwardReason[];
}
