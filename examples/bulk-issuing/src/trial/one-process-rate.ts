import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey } from '@cop-credentials/badges';
import { createFileStatusListStore } from '@cop-credentials/badges/node';
import { generatedAwards } from '../awards/generated-awards.js';
import { networkIssuer, networkStatusLists } from '../issuing/network-issuer.js';
import { issueOnOneMachine } from '../one-machine/issue-on-one-machine.js';

/** Badges a second that one process issues with files, once it is warm. */
export async function oneProcessRate(badges: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'one-process-'));
  try {
    const issuer = networkIssuer(await generateKey());
    const store = createFileStatusListStore(join(folder, 'status'));
    const statusLists = networkStatusLists(issuer, store);
    const warm = Math.ceil(badges / 10);
    let warmAt = 0;
    const awards = generatedAwards({ count: warm + badges, faultyEvery: Number.POSITIVE_INFINITY });
    await issueOnOneMachine(awards, {
      issuer,
      statusLists,
      folder,
      onProgress: ({ done }) => {
        if (done === warm) warmAt = performance.now();
      },
    });
    return (badges * 1000) / (performance.now() - warmAt);
  } finally {
    await rm(folder, { recursive: true });
  }
}
