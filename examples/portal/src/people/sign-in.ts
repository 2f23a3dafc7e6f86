import { eq, lt } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { sessions, signInLinks } from '../database/tables.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import { hashOf, newToken } from './tokens.js';

const linkMinutes = 15;
const sessionHours = 12;

/** Signing in by a link that is good once, and who is signed in. */
export interface SignIn {
  /** A token for a link to an address, whether or not somebody has it: the answer must not tell. */
  begin(emailAddress: string, at: Date): Promise<string>;
  /** Uses up a link, and gives the token of a session. `undefined` where the link is used, too old or made up. */
  complete(token: string, at: Date): Promise<string | undefined>;
  whose(sessionToken: string, at: Date): Promise<Person | undefined>;
  end(sessionToken: string): Promise<void>;
}

/** Sign-in with what a database keeps. */
export function createSignIn(database: Database, people: People): SignIn {
  return {
    begin: async (emailAddress, at) => {
      await database.delete(signInLinks).where(lt(signInLinks.expiresAt, at.toISOString()));
      const token = newToken();
      const expiresAt = after(at, linkMinutes * 60);
      await database
        .insert(signInLinks)
        .values({ tokenHash: hashOf(token), emailAddress, expiresAt });
      return token;
    },
    complete: async (token, at) => {
      // Removing is finding: of two who use the same link at once, one gets it.
      const [link] = await database
        .delete(signInLinks)
        .where(eq(signInLinks.tokenHash, hashOf(token)))
        .returning();
      if (link === undefined || link.expiresAt <= at.toISOString()) return undefined;
      const person = await people.register(link.emailAddress, nameFrom(link.emailAddress), at);
      await database.delete(sessions).where(lt(sessions.expiresAt, at.toISOString()));
      const session = newToken();
      const expiresAt = after(at, sessionHours * 3600);
      await database
        .insert(sessions)
        .values({ tokenHash: hashOf(session), personId: person.id, expiresAt });
      return session;
    },
    whose: async (sessionToken, at) => {
      const [session] = await database
        .select()
        .from(sessions)
        .where(eq(sessions.tokenHash, hashOf(sessionToken)));
      if (session === undefined || session.expiresAt <= at.toISOString()) return undefined;
      return people.find(session.personId);
    },
    end: async (sessionToken) => {
      await database.delete(sessions).where(eq(sessions.tokenHash, hashOf(sessionToken)));
    },
  };
}

function after(at: Date, seconds: number): string {
  return new Date(at.getTime() + seconds * 1000).toISOString();
}

/** A first name to show, until the person says how they are called. */
function nameFrom(emailAddress: string): string {
  return emailAddress.split('@')[0] ?? emailAddress;
}
