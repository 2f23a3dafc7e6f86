import { generatedAwards } from '../awards/generated-awards.js';
import { inTransaction } from '../database/database.js';
import { keysLeft } from '../network/awards.js';
import { QUEUE_SETTINGS } from '../network/issuing-queue.js';
import { loadAwards } from '../network/load-awards.js';
import { type Network, openNetwork, prepareNetwork } from '../network/open-network.js';
import type { TrialOptions } from './trial-result.js';
import type { TrialSite } from './trial-site.js';

/** Loads awards that are made up. */
export async function loadGenerated(
  { settings }: TrialSite,
  {
    awards,
    faultyEvery,
    expireInSeconds,
  }: Pick<TrialOptions, 'awards' | 'faultyEvery' | 'expireInSeconds'>,
): Promise<Network> {
  const limits = { ...QUEUE_SETTINGS, expireInSeconds };
  await prepareNetwork(settings, limits);
  const network = await openNetwork(settings, { ...limits, isWorker: false });
  await loadAwards(generatedAwards({ count: awards, faultyEvery }), network);
  return network;
}

/** Puts each award into the queue a second time. */
export async function addAgain({ database, queue }: Network): Promise<void> {
  await inTransaction(database, async (client) => queue.add(await keysLeft(client), client));
}
