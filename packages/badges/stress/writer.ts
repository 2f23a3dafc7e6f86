// One process among several that write into one folder of status lists; `run-writers.ts` starts it.

import { createFileStatusListStore } from '../src/status/file-store.js';
import { createStatusLists } from '../src/status/status-lists.js';
import type { WriterTask } from './writer-task.js';
import { COUNTER_KEY, keyOf, parseTask, revokedKeys } from './writer-task.js';

const task = parseTask(process.argv[2] ?? '');
const store = createFileStatusListStore(task.folder);
const lists = createStatusLists({
  store,
  baseUrl: 'https://badges.example.org/status',
  issuer: {
    profile: { id: 'did:example:issuer' },
    signCredential: () => Promise.reject(new Error('Nothing is published here.')),
  },
});

await allocate(task);
await count(task);
for (const key of revokedKeys(task)) await lists.revoke(key, { by: `writer ${task.writer}` });

/** Asks for places batch by batch, and says which it was given as soon as it knows. */
async function allocate({ first, keys, batch }: WriterTask): Promise<void> {
  for (let begin = first; begin < first + keys; begin += batch) {
    const length = Math.min(batch, first + keys - begin);
    const asked = Array.from({ length }, (_, offset) => keyOf(begin + offset));
    const entries = await lists.allocateAll(asked);
    const given = asked.map((key, position) => [key, entries[position]?.[0]?.id]);
    process.stdout.write(`${JSON.stringify(given)}\n`);
  }
}

/** Leaves its marks on a badge that all writers mark at once; a mark that is there is not made again. */
async function count({ writer, marks }: WriterTask): Promise<void> {
  await lists.allocate(COUNTER_KEY);
  const place = await store.find({ key: COUNTER_KEY });
  if (place === undefined) throw new Error('The badge to mark has no place.');
  const { list, index } = place;
  for (let mark = 0; mark < marks; ) {
    const by = `${writer}/${mark}`;
    const history = await store.changes({ list, index });
    const isMarked = history.some((change) => change.by === by);
    const change = { list, index, action: 'suspend', at: '2026-01-01T00:00:00Z', by } as const;
    if (isMarked || (await store.append(change, history.length))) mark += 1;
  }
}
