import { StatusLedger, type StatusWrites } from './status-ledger.js';
import type { StatusListStore } from './status-list-store.js';

/**
 * A store that keeps everything in memory, for tests and demonstrations. When the program ends, what was revoked is
 * forgotten.
 *
 * @example
 * ```ts
 * import { createMemoryStatusListStore } from '@cop-credentials/badges';
 *
 * const store = createMemoryStatusListStore();
 * const place = { key: 'urn:uuid:1', list: 1, index: 7 };
 * await store.claim([place]); //=> [{ key: 'urn:uuid:1', list: 1, index: 7 }]
 * await store.claim([{ ...place, key: 'urn:uuid:2' }]); //=> [undefined]
 * ```
 */
export function createMemoryStatusListStore(): StatusListStore {
  const ledger = new StatusLedger();
  const write = (writes: StatusWrites) => {
    const answers = ledger.judge(writes);
    ledger.add(answers.granted);
    return answers;
  };
  return {
    claim: async (claims) => write({ claims, appends: [] }).places,
    find: async (query) => ledger.find(query),
    lists: async () => ledger.lists(),
    append: async (change, after) =>
      write({ claims: [], appends: [{ change, after }] }).appended.includes(true),
    changes: async (query) => ledger.changes(query),
  };
}
