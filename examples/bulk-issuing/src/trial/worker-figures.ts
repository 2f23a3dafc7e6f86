import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { progressOf } from '../network/awards.js';
import { startCrew } from './crew.js';
import { loadGenerated } from './load-generated.js';
import { processorSeconds } from './processor-time.js';
import type { TrialSite } from './trial-site.js';

/** What issuing costs when nothing goes wrong. */
export interface WorkerFigures {
  readonly workers: number;
  /** By the clock. */
  readonly badgesPerSecond: number;
  /** Milliseconds of processor time for each badge. */
  readonly milliseconds: {
    readonly workers: number;
    readonly signer: number;
    readonly database: number;
  };
}

const MS_BETWEEN_LOOKS = 500;
const WARM = 0.15;

/** Issues awards with so many workers, and measures once they are warm. */
export async function workerFigures(
  site: TrialSite,
  { awards, workers }: { readonly awards: number; readonly workers: number },
): Promise<WorkerFigures> {
  const limits = { awards, workers, expireInSeconds: 60, faultyEvery: Number.POSITIVE_INFINITY };
  const { database, close } = await loadGenerated(site, limits);
  const crew = startCrew(site, limits);
  const look = async () => ({
    at: performance.now(),
    done: (await progressOf(database)).done,
    workers: await sumOf(crew.pids.workers),
    signer: await processorSeconds(crew.pids.signer),
    database: await sumOf(await databasePids(database)),
  });
  const until = async (part: number) => {
    while ((await progressOf(database)).done < awards * part) await delay(MS_BETWEEN_LOOKS);
    return look();
  };
  const first = await until(WARM);
  // Not to the very end, where some lanes have nothing to do any more.
  const last = await until(1 - WARM);
  await until(1);
  await crew.stop();
  await close();
  const badges = last.done - first.done;
  const each = (name: 'workers' | 'signer' | 'database') =>
    ((last[name] - first[name]) * 1000) / badges;
  return {
    workers,
    badgesPerSecond: (badges * 1000) / (last.at - first.at),
    milliseconds: { workers: each('workers'), signer: each('signer'), database: each('database') },
  };
}

async function sumOf(pids: readonly number[]): Promise<number> {
  const seconds = await Promise.all(pids.map((pid) => processorSeconds(pid).catch(() => 0)));
  return seconds.reduce((sum, one) => sum + one, 0);
}

/** The server and its processes; this user must be one that may ask it for a file. */
async function databasePids({ pool }: Database): Promise<readonly number[]> {
  const { rows } = await pool.query<{ file: string }>(
    `SELECT pg_read_file('postmaster.pid') AS file`,
  );
  const server = Number.parseInt(rows[0]?.file ?? '', 10);
  const children = await readFile(`/proc/${server}/task/${server}/children`, 'utf8');
  return [server, ...children.trim().split(' ').map(Number)];
}
