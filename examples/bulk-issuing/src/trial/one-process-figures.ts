import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey } from '@cop-credentials/badges';
import { createFileStatusListStore } from '@cop-credentials/badges/node';
import { generatedAwards } from '../awards/generated-awards.js';
import { networkIssuer, networkStatusLists } from '../issuing/network-issuer.js';
import { issueOnOneMachine } from '../one-machine/issue-on-one-machine.js';

/** What it costs when one process issues with files, once it is warm. */
export interface OneProcessFigures {
  /** By the clock. */
  readonly badgesPerSecond: number;
  /** Milliseconds of processor time for each badge. */
  readonly milliseconds: number;
}

/** Lets this process issue so many badges, and measures. */
export async function oneProcessFigures(badges: number): Promise<OneProcessFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'one-process-'));
  try {
    const issuer = networkIssuer(await generateKey());
    const store = createFileStatusListStore(join(folder, 'status'));
    const statusLists = networkStatusLists(issuer, store);
    const warm = Math.ceil(badges / 10);
    let first = { at: 0, used: process.cpuUsage() };
    const awards = generatedAwards({ count: warm + badges, faultyEvery: Number.POSITIVE_INFINITY });
    await issueOnOneMachine(awards, {
      issuer,
      statusLists,
      folder,
      onProgress: ({ done }) => {
        if (done === warm) first = { at: performance.now(), used: process.cpuUsage() };
      },
    });
    const { user, system } = process.cpuUsage(first.used);
    return {
      badgesPerSecond: (badges * 1000) / (performance.now() - first.at),
      milliseconds: (user + system) / 1000 / badges,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
