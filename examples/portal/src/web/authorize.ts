import type { PortalActor } from '../ledger/stream.js';
import type { Person } from '../people/person.js';
import { type Action, type Owned, permissions, roleFor } from '../permissions/permissions.js';
import type { PortalContext } from './env.js';
import { notFound, refusal, SignInWanted } from './refusal.js';

/** Who is signed in; otherwise the request ends at the sign-in page. */
export function signedIn(context: PortalContext): Person {
  const person = context.get('person');
  if (person === undefined) throw new SignInWanted();
  return person;
}

/**
 * Lets a request go on if whoever is signed in may do this, and tells in which role they do. What somebody may not even
 * read does not exist for them.
 */
export function authorize(context: PortalContext, action: Action, owned?: Owned): PortalActor {
  const person = signedIn(context);
  const role = roleFor(person, action, owned);
  if (role !== undefined) return { id: person.id, role };
  if (owned !== undefined && !mayRead(person, action, owned)) throw notFound();
  throw refusal(403, 'This is not yours to do.');
}

/** Whether whoever is signed in may do this, to show or to hide what leads there. */
export function may(context: PortalContext, action: Action, owned?: Owned): boolean {
  const person = context.get('person');
  return person !== undefined && roleFor(person, action, owned) !== undefined;
}

function mayRead(person: Person, action: Action, owned: Owned): boolean {
  const read = `${action.split('.')[0]}.read`;
  return isAction(read) && roleFor(person, read, owned) !== undefined;
}

function isAction(name: string): name is Action {
  return Object.hasOwn(permissions, name);
}
