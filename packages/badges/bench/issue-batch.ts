import {
  createMemoryIssuedStore,
  type Issuer,
  issueMany,
  type KeyedDraft,
} from '@cop-credentials/badges';
import { draft } from './draft.js';
import { fullDraft } from './full-draft.js';

/** How many badges, how many at the same time, and which. */
export interface Batch {
  readonly badges: number;
  readonly concurrency: number;
  readonly isFull: boolean;
}

/** What a batch took, in milliseconds. */
export interface Taken {
  readonly clock: number;
  /** Processor time, of all threads. */
  readonly processor: number;
}

/** Issues a batch with a new store. */
export async function issueBatch(
  issuer: Pick<Issuer, 'issue' | 'profile'>,
  batch: Batch,
): Promise<void> {
  const { concurrency } = batch;
  const store = createMemoryIssuedStore();
  for await (const { status } of issueMany(issuer, draftsOf(batch), { store, concurrency })) {
    if (status !== 'issued') throw new Error(`A badge is ${status}.`);
  }
}

function* draftsOf({ badges, isFull }: Batch): Generator<KeyedDraft> {
  const of = isFull ? fullDraft() : draft;
  for (let row = 0; row < badges; row += 1) {
    const recipient = { emailAddress: `member-${row}@example.org` };
    yield { key: `spring-2026/${row}`, draft: { ...of, recipient } };
  }
}

/** Measures work once. */
export async function timeOnce(work: () => Promise<void>): Promise<Taken> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - begun, processor: (user + system) / 1_000 };
}
