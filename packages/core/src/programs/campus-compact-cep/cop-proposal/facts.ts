import type { CalendarDate } from '../../../calendar-date.js';
import type { PartialMoney } from '../../../schema/parts.js';
import type { EnrollmentPeriod } from '../enrollment-period.js';
import type { EquityPrinciples } from '../equity-principle.js';
import type { ParticipantRole } from '../participant-role.js';
import type { Reviewer } from '../review.js';

/** What may be told of a proposal to host a CoP. An absent name is not known; `null` or an empty list is known to be none. */
export interface CopProposalFacts {
  /** Who puts the CoP forward. */
  readonly proposer?: Proposer;
  /** Level at which it is offered: `institutional`, `state`, `regional`, `national` or another; `null` for none. */
  readonly level?: string | null;
  /** Those who lead it: coordinators, chairs, co-chairs, co-facilitators. */
  readonly leaders?: readonly CopLeader[];
  /** Payments to those who lead it, by whomever; an empty list where nobody is paid. */
  readonly facilitatorCompensation?: readonly FacilitatorCompensation[];
  /** Whether a partner to co-facilitate with is looked for. */
  readonly wantsPairing?: boolean;
  /** What each participant is charged for the CoP. */
  readonly participantFee?: PartialMoney;
  /** How many may take part, those who lead it not counted. */
  readonly participantCount?: number;
  /** Roles that it is open to. */
  readonly openToRoles?: readonly ParticipantRole[];
  /** Limits by rank or position within a role, such as `directors-only`. */
  readonly roleRestrictions?: readonly string[];
  /** Whether all who take part are affiliated with member campuses. */
  readonly affiliatedWithMemberCampuses?: boolean;
  readonly deliveryMode?: DeliveryMode;
  /** Core competency areas (micro-credentials) that it explores. */
  readonly competencyAreaIds?: readonly string[];
  readonly meetings?: readonly CopMeeting[];
  /** The enrollment period that it is timed for; `null` for none. */
  readonly enrollmentPeriod?: EnrollmentPeriod | null;
  /** What the proposer says of the design. */
  readonly attestations?: DesignAttestations;
  /** Whether learning goals arise in the CoP or were set beforehand. */
  readonly learningGoalsOrigin?: 'emergent' | 'fixed-in-advance';
  /** The recorded judgement of a reviewer. */
  readonly review?: CopProposalReview;
  /** Whether Campus Compact has approved the CoP. */
  readonly approved?: boolean;
  /** Support asked of Campus Compact: `promotion`, `technical`, `participant-recruitment` or another. */
  readonly supportRequested?: readonly string[];
}

/** Who puts a CoP forward. */
export interface Proposer {
  /** `member-institution`, `set-of-institutions`, `state-compact-office`, `regional-compact-office` or another. */
  readonly kind?: string;
  /** Whether the institution is a member of Campus Compact. */
  readonly isCompactMember?: boolean;
  /** The institutions of a set. */
  readonly members?: readonly ProposingInstitution[];
}

/** One institution of a set that proposes together. */
export interface ProposingInstitution {
  readonly isCompactMember?: boolean;
}

/** Somebody who leads a CoP. */
export interface CopLeader {
  /** Tells leaders apart. */
  readonly id?: string;
  readonly experienced?: boolean;
  /** Whether the leader belongs to the Campus Compact network. */
  readonly networkAffiliation?: boolean;
}

/** A payment to somebody who leads a CoP. */
export interface FacilitatorCompensation {
  /** `campus-compact`, `host-institution` or another. */
  readonly payer?: string;
  readonly amount?: PartialMoney;
}

/** How a CoP meets as a whole. */
export type DeliveryMode = 'virtual' | 'in-person' | 'hybrid';

/** One meeting of a CoP. */
export interface CopMeeting {
  readonly date?: CalendarDate;
  /** Local clock time at which it starts, `HH:MM`; shown, never decided by. */
  readonly startTime?: string;
  readonly durationMinutes?: number;
  /** `in-person`, `web-video-conference` or another. */
  readonly channel?: string;
  /** Planned where it is left out. A cancelled meeting counts for nothing but the permissions its plan used. */
  readonly status?: 'planned' | 'held' | 'cancelled';
  /** What participants do in it, such as `share-stories` or `peer-review`; others are not forbidden. */
  readonly activities?: readonly string[];
}

/** What the proposer says of a CoP's design. */
export interface DesignAttestations {
  /** It allows active, ongoing and inclusive participation of all. */
  readonly democraticDesign?: boolean;
  /** It is nothing but didactic workshops or webinars. */
  readonly didacticOnly?: boolean;
  readonly equityPrinciples?: EquityPrinciples;
}

/** What a reviewer recorded of a proposal. */
export interface CopProposalReview {
  readonly reviewer?: Reviewer;
  /** Whether the CoP is collegial support first, and not content delivery. */
  readonly collegialNotContent?: boolean;
}
