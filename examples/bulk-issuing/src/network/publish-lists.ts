import type { Issuer, StatusLists } from '@cop-credentials/badges';
import { type Database, inTransaction } from '../database/database.js';
import { publish } from '../issuing/publish.js';

/**
 * Publishes from whichever process is asked, one after the other: of two at once, the one that read the older state could
 * write last, and a badge that was called back would look good again.
 */
export function publishInTurn(
  database: Database,
  options: { readonly issuer: Issuer; readonly statusLists: StatusLists; readonly folder: string },
): Promise<number> {
  return inTransaction(database, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('publish status lists'))");
    return publish({ ...options });
  });
}
