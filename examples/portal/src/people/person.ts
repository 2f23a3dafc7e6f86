import * as z from 'zod';
import type { Stream } from '../ledger/stream.js';
import { type GrantedRole, grantedRoles } from '../permissions/roles.js';

/** Somebody who can sign in. */
export interface Person {
  readonly id: string;
  readonly emailAddress: string;
  /** As they want to be called; it goes into their badges. */
  readonly name: string;
  readonly roles: readonly GrantedRole[];
}

/** What happens to people. */
export type PersonEvent =
  | {
      readonly type: 'registered';
      readonly id: string;
      readonly emailAddress: string;
      readonly name: string;
    }
  | { readonly type: 'renamed'; readonly name: string }
  | { readonly type: 'role-granted'; readonly role: GrantedRole }
  | { readonly type: 'role-withdrawn'; readonly role: GrantedRole };

const role = z.enum(grantedRoles);

const personEvent: z.ZodType<PersonEvent> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('registered'),
    id: z.string(),
    emailAddress: z.string(),
    name: z.string(),
  }),
  z.object({ type: z.literal('renamed'), name: z.string() }),
  z.object({ type: z.literal('role-granted'), role }),
  z.object({ type: z.literal('role-withdrawn'), role }),
]);

/** The life of a person's account. */
export const personStream: Stream<Person, PersonEvent> = {
  kind: 'person',
  readEvent: (stored) => personEvent.parse(stored),
  evolve: (person, event) => {
    if (event.type === 'registered') {
      const { id, emailAddress, name } = event;
      return { id, emailAddress, name, roles: [] };
    }
    if (person === undefined) throw new Error('An account begins with its registration.');
    if (event.type === 'renamed') return { ...person, name: event.name };
    const others = person.roles.filter((one) => one !== event.role);
    return { ...person, roles: event.type === 'role-granted' ? [...others, event.role] : others };
  },
  summarise: ({ id, name }) => ({ ownerId: id, assigned: [], title: name, status: 'registered' }),
};
