import { setTimeout as delay } from 'node:timers/promises';
import { progressOf } from '../network/awards.js';
import type { Network } from '../network/open-network.js';
import { type Progress, showProgress } from '../progress.js';
import { callBackBadges } from './call-back-badges.js';
import type { Crew } from './crew.js';
import type { TrialResult } from './trial-result.js';
import type { TrialSite } from './trial-site.js';

/** What happened while the workers worked. */
export interface Watched
  extends Pick<TrialResult, 'killedInTheMiddle' | 'databaseRestarted' | 'signerRestarted'> {
  readonly seconds: number;
  /** Badges a second before anything was disturbed. */
  readonly undisturbedRate: number;
  /** The keys whose badges were called back. */
  readonly revoked: readonly string[];
}

const MS_BETWEEN_LOOKS = 200;
const AWAY_MS = 1500;
const LONGEST_MS = 20 * 60_000;

type Disturbance = 'worker' | 'database' | 'signer' | 'registrars';
/** Which part of the awards is done when each happens. */
const WHEN: Readonly<Record<Disturbance, number>> = {
  worker: 0.2,
  database: 0.35,
  signer: 0.5,
  registrars: 0.65,
};

/** Looks how far the workers are, disturbs them, and returns when nothing is left and no job is open. */
export async function watch(
  site: TrialSite,
  { database, queue }: Network,
  crew: Crew,
): Promise<Watched> {
  const line = showProgress();
  const begun = performance.now();
  const happened = new Set<Disturbance>();
  let first: Moment | undefined;
  let undisturbedRate = 0;
  let registrars: Promise<readonly string[]> = Promise.resolve([]);

  const disturb: Readonly<Record<Disturbance, () => Promise<void>>> = {
    worker: crew.replaceWorker,
    database: async () => {
      await site.server?.crash();
      await delay(AWAY_MS);
      await site.server?.start();
    },
    signer: async () => {
      await crew.killSigner();
      await delay(AWAY_MS);
      await crew.startSigner();
    },
    registrars: async () => {
      registrars = callBackBadges(site.settings);
      // Thrown where it is waited for.
      registrars.catch(() => undefined);
    },
  };

  for (;;) {
    if (performance.now() - begun > LONGEST_MS)
      throw new Error('The awards are not done in twenty minutes.');
    const progress = await progressOf(database);
    line.show(progress);
    const now = { at: performance.now(), done: progress.done };
    if (progress.done > 0) first ??= now;
    if (happened.size === 0 && first !== undefined) undisturbedRate = rateBetween(first, now);
    for (const [name, part] of Object.entries(WHEN)) {
      if (!isDisturbance(name) || happened.has(name) || partDone(progress) < part) continue;
      happened.add(name);
      await disturb[name]();
    }
    if (partDone(progress) === 1 && (await queue.open()) === 0) break;
    await delay(MS_BETWEEN_LOOKS);
  }
  line.end();
  return {
    seconds: (performance.now() - begun) / 1000,
    undisturbedRate,
    revoked: await registrars,
    killedInTheMiddle: happened.has('worker'),
    databaseRestarted: happened.has('database') && site.server !== undefined,
    signerRestarted: happened.has('signer'),
  };
}

interface Moment {
  readonly at: number;
  readonly done: number;
}

function rateBetween(first: Moment, last: Moment): number {
  return last.at === first.at ? 0 : ((last.done - first.done) * 1000) / (last.at - first.at);
}

function partDone({ total, done, setAside }: Progress): number {
  return (done + setAside) / total;
}

function isDisturbance(name: string): name is Disturbance {
  return Object.hasOwn(WHEN, name);
}
