/** What may be told of those who take part in a CoP. An absent name is not known; an empty list is known to be nobody. */
export interface CopParticipantsFacts {
  readonly participants?: readonly CopParticipant[];
}

/** Somebody who takes part in a CoP. */
export interface CopParticipant {
  readonly id?: string;
  /** `faculty`, `staff`, `administrator`, `student`, `community-partner` or another. */
  readonly role?: string;
  /** Whether the campus that the participant belongs to, or works with, is a member of Campus Compact. */
  readonly affiliatedCampusIsMember?: boolean;
}
