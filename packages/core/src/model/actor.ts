/** Every role that the life of an application knows. */
export const roles = ['applicant', 'staff', 'panel-member'] as const;

/** Who may do something in the life of an application. */
export type Role = (typeof roles)[number];

/** A person, in the role in which they act. */
export interface Actor {
  /** The caller's own id of the person. */
  readonly id: string;
  readonly role: Role;
}
