import type { IssuedStore, SignedBadge } from '@cop-credentials/badges';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { issuedBadges } from '../database/tables.js';

/** Keeps what was signed under which key; the primary key is the promise. */
interface SignedTable<Signed> {
  get(key: string): Promise<Signed | undefined>;
  /** Gives what was there before, and keeps nothing then. */
  putIfAbsent(key: string, signed: Signed): Promise<Signed | undefined>;
}

/** Keeps which badge was issued under which key. */
export function createIssuedTable(database: Database): IssuedStore {
  return signedTable(database, isBadge);
}

/** Keeps which token was signed under which key. */
export function createTokenTable(database: Database): SignedTable<string> {
  return signedTable(database, isToken);
}

type Stored = SignedBadge | string;

function signedTable<Signed extends Stored>(
  database: Database,
  isOne: (stored: Stored) => stored is Signed,
): SignedTable<Signed> {
  async function get(key: string): Promise<Signed | undefined> {
    const [row] = await database.select().from(issuedBadges).where(eq(issuedBadges.key, key));
    if (row === undefined) return undefined;
    if (isOne(row.badge)) return row.badge;
    throw new Error(`What is kept under ${key} is of another form.`);
  }
  return {
    get,
    putIfAbsent: async (key, badge) => {
      const added = await database
        .insert(issuedBadges)
        .values({ key, badge })
        .onConflictDoNothing()
        .returning({ key: issuedBadges.key });
      return added.length === 1 ? undefined : get(key);
    },
  };
}

function isBadge(stored: Stored): stored is SignedBadge {
  return typeof stored === 'object';
}

function isToken(stored: Stored): stored is string {
  return typeof stored === 'string';
}
