/** What may be told of who the members of a CoP are. An absent name is not known; an empty list is nobody. */
export interface CopMembersFacts {
  readonly members?: readonly CopMember[];
}

/** A member, as far as the occupation is concerned. */
export interface CopMember {
  readonly id?: string;
  /** `ece-owner-operator`, `ece-teacher` or another. */
  readonly type?: string;
}
