/** What may be told of somebody's training as a facilitator. An absent name is not known; `null` or an empty list is none. */
export interface FacilitatorTrainingFacts {
  /** How many months the training lasts in all. */
  readonly months?: number;
  /** The first half; `null` where none was taken. */
  readonly phase1?: TrainingSessions | null;
  /** The second half; `null` where none was taken. */
  readonly phase2?: GuidedPractice | null;
  /** Topics that were addressed, such as `accessibility`. */
  readonly topicsCovered?: readonly string[];
  /** The CoP that the facilitator has implemented; `null` at the end of the year where there is none. */
  readonly implementedCopId?: string | null;
}

/** Training by Growing Together. */
export interface TrainingSessions {
  readonly channel?: 'virtual' | 'in-person';
  /** Minutes that a session lasts. */
  readonly minutes?: number;
  readonly sessions?: number;
}

/** Putting the practices to work. */
export interface GuidedPractice {
  readonly groupSessions?: number;
  /** Whether mentorship was offered. */
  readonly mentorship?: boolean;
}
