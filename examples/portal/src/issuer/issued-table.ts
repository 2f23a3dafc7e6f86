import type { IssuedStore } from '@cop-credentials/badges';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/open-database.js';
import { issuedBadges } from '../database/tables.js';

/** Keeps which badge was issued under which key; the primary key is the promise. */
export function createIssuedTable(database: Database): IssuedStore {
  async function get(key: string) {
    const [row] = await database.select().from(issuedBadges).where(eq(issuedBadges.key, key));
    return row?.badge;
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
