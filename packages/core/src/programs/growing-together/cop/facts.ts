import type { CalendarDate } from '../../../calendar-date.js';

/** What may be told of a CoP. An absent name is not known; `null` or an empty list is known to be none. */
export interface CopFacts {
  /** Its part of the Contract Activity Description; `null` where it has none. */
  readonly cad?: CopDescription | null;
  /** Days on which the Contract Activity Description was revised for it. */
  readonly cadRevisions?: readonly CalendarDate[];
  /** Each domain it has had, and from when. */
  readonly domainHistory?: readonly DomainPeriod[];
  /** First day on which it was active. */
  readonly activeFrom?: CalendarDate;
  /** Last day on which it is active; left out or `null` where it goes on. */
  readonly activeTo?: CalendarDate | null;
  /** All its meetings, those that are only planned among them. */
  readonly meetings?: readonly CopGathering[];
  readonly facilitators?: readonly CopFacilitator[];
  /** What those who facilitate it see to, taken together. */
  readonly facilitatorDuties?: FacilitatorDuties;
  /** Whether a skillful manager or facilitator recruits, provides infrastructure and welcomes creative measurement. */
  readonly skillfulManager?: boolean;
  readonly members?: readonly EquippedMember[];
  /** `voluntary`, or how else people come to be members. */
  readonly membership?: string;
  /** What was changed after an assessment: `meeting-frequency`, `location`, `topics`, `engagement-strategies` or other. */
  readonly adaptations?: readonly string[];
  readonly deliveryMode?: 'virtual' | 'in-person' | 'hybrid';
  /** What was determined for meeting in person; `null` for nothing. */
  readonly inPersonPlan?: InPersonPlan | null;
  /** The software chosen for meeting online; `null` for none. */
  readonly onlineSoftware?: string | null;
  /** Whether it was considered which software is best. */
  readonly softwareConsidered?: boolean;
  /** The room of those who meet in person. */
  readonly room?: MeetingRoom;
  /** Whether every member has access to a computer with a camera, and audio with a microphone. */
  readonly memberEquipmentOk?: boolean;
  /** Whether there is a copy of the Growing Together book for it. */
  readonly hasBook?: boolean;
}

/** What a Contract Activity Description says of a CoP; `null` for what it does not say. */
export interface CopDescription {
  /** The general area of interest. */
  readonly domain?: string | null;
  /** Intended audience, facilitators and membership. */
  readonly community?: string | null;
  /** The specific focus. */
  readonly practice?: string | null;
  /** Assessment and evaluation. */
  readonly assessment?: string | null;
}

/** A domain, and the day from which it was that of the CoP. */
export interface DomainPeriod {
  readonly from?: CalendarDate;
  readonly domain?: string;
}

/** One meeting of a CoP. */
export interface CopGathering {
  readonly date?: CalendarDate;
  /** Planned where it is left out. A cancelled meeting is none. */
  readonly status?: 'planned' | 'held' | 'cancelled';
  /** What members do in it, such as `problem-solving` or `coordination`; others are not forbidden. */
  readonly activities?: readonly string[];
}

/** Somebody who facilitates a CoP. */
export interface CopFacilitator {
  /** Tells facilitators apart; who is named more than once counts once. */
  readonly id?: string;
  /** A degree or credential; decides nothing. */
  readonly degree?: string | null;
  readonly attestations?: FacilitatorAttestations;
  readonly beneficial?: BeneficialSkills;
}

/** What somebody vouches for of a facilitator. */
export interface FacilitatorAttestations {
  /** Strong leadership skills. */
  readonly leadership?: boolean;
  /** Strong communication skills. */
  readonly communication?: boolean;
  /** At least foundational knowledge of the domain. */
  readonly domainKnowledge?: boolean;
  /** Interests shared with the other members. */
  readonly sharedInterests?: boolean;
  /** Time to cultivate connections with current and future members. */
  readonly time?: boolean;
}

/** What is beneficial for a facilitator, and not needed. */
export interface BeneficialSkills {
  /** Foundational knowledge of adult learning. */
  readonly adultLearning?: boolean;
  /** Foundational knowledge of the shared interests or practices. */
  readonly sharedPractice?: boolean;
  /** Good communication skills. */
  readonly communication?: boolean;
  /** Organization skills. */
  readonly organization?: boolean;
  /** Some experience with group facilitation. */
  readonly groupFacilitation?: boolean;
}

/** What those who facilitate a CoP see to. */
export interface FacilitatorDuties {
  /** Engagement and participation are promoted. */
  readonly promoteEngagement?: boolean;
  /** Infrastructure and support are provided. */
  readonly provideInfrastructure?: boolean;
  /** Assessment and evaluation go on. */
  readonly ongoingAssessment?: boolean;
}

/** A member, as far as equipment is concerned. */
export interface EquippedMember {
  readonly id?: string;
  /** What the member joins with: `computer` or another. */
  readonly device?: string;
}

/** What was determined for meeting in person; `null` for what was not. */
export interface InPersonPlan {
  /** When. */
  readonly time?: string | null;
  /** Where. */
  readonly location?: string | null;
  /** How those who cannot meet in person are involved. */
  readonly inclusion?: string | null;
}

/** The room of those who meet in person. */
export interface MeetingRoom {
  readonly groupSpace?: boolean;
  readonly computer?: boolean;
  readonly microphone?: boolean;
  readonly camera?: boolean;
  /** Whether microphone and camera are capable of serving the entire group. */
  readonly servesEntireGroup?: boolean;
  /** Whether what is shown is the whole room. */
  readonly showsWholeRoom?: boolean;
}
