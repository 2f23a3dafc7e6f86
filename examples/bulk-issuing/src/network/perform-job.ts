import {
  type IssuedStore,
  type Issuer,
  issueMany,
  type StatusLists,
} from '@cop-credentials/badges';
import { type Database, inTransaction } from '../database/database.js';
import { awardsLeft } from './awards.js';
import type { IssuingJob, IssuingQueue } from './issuing-queue.js';
import { setAside } from './set-aside.js';

/** What a worker issues with. */
export interface IssuingTools {
  readonly database: Database;
  readonly queue: IssuingQueue;
  readonly issuer: Issuer;
  readonly store: IssuedStore;
  readonly statusLists: StatusLists;
  /** The most badges that are made at the same time. */
  readonly concurrency: number;
}

/**
 * Issues the awards of a job, and sets those aside that cannot become a badge. It may be done twice, by two at once, or
 * end anywhere: each award gets one badge.
 *
 * @throws what says nothing of the awards: the signer, the database or the signal. The job is to be tried again.
 */
export async function issueJob(
  { keys }: IssuingJob,
  { database, issuer, store, statusLists, concurrency }: IssuingTools,
  signal: AbortSignal,
): Promise<void> {
  const awards = await awardsLeft(database, keys);
  const outcomes = issueMany(issuer, awards, { store, statusLists, concurrency, signal });
  for await (const outcome of outcomes) {
    if (outcome.status !== 'refused') continue;
    const { key, code, path, message, hint } = outcome;
    const reason = [message, hint].filter((part) => part !== undefined).join(' ');
    await setAside(database.pool, { key, code, path, reason });
  }
}

/**
 * Takes apart a job that failed as often as it may. One of its awards may be what kills every worker, so each goes on by
 * itself; and an award that is alone is set aside.
 */
export async function takeApart(
  { keys, reason = 'nobody knows why' }: IssuingJob,
  { database, queue }: Pick<IssuingTools, 'database' | 'queue'>,
): Promise<void> {
  const left = (await awardsLeft(database, keys)).map(({ key }) => key);
  if (keys.length > 1) {
    await inTransaction(database, (client) => queue.add(left, client, 1));
    return;
  }
  for (const key of left) {
    await setAside(database.pool, {
      key,
      code: 'attempts.exhausted',
      path: '',
      reason: `It failed as often as it may. The last time: ${reason}`,
    });
  }
}
