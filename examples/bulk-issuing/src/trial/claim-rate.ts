import type { Database } from '../database/database.js';
import { prepareDatabase } from '../database/database.js';
import { createPostgresStatusListStore } from '../stores/postgres-status-list-store.js';

const CLAIMS = 20_000;
const CLAIMS_AT_ONCE = 50;
const CALLERS = 4;

/** Places a second that the database gives to callers who all ask at once. */
export async function claimRate(database: Database): Promise<number> {
  await prepareDatabase(database);
  const store = createPostgresStatusListStore(database);
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      while (next < CLAIMS) {
        const first = next;
        next += CLAIMS_AT_ONCE;
        const indexes = Array.from({ length: CLAIMS_AT_ONCE }, (_, number) => first + number);
        await store.claim(indexes.map((index) => ({ key: `urn:uuid:${index}`, list: 1, index })));
      }
    }),
  );
  return (CLAIMS * 1000) / (performance.now() - begun);
}
