import { startCrew } from './crew.js';
import { inspect } from './inspect.js';
import { addAgain, loadGenerated } from './load-generated.js';
import { countSignatures, deliveries, isKeyOutOfReach, sizes } from './measurements.js';
import { oneProcessFigures } from './one-process-figures.js';
import type { TrialOptions, TrialResult } from './trial-result.js';
import type { TrialSite } from './trial-site.js';
import { watch } from './watch.js';

/**
 * Issues all awards with several workers while one of them is killed, the database is stopped, the signer is killed,
 * every job is delivered twice, and badges are called back. Then all is counted.
 */
export async function runTrial(site: TrialSite, options: TrialOptions): Promise<TrialResult> {
  const { report } = options;
  const { badgesPerSecond: oneProcess } = await oneProcessFigures(options.oneProcess);
  report(`One process, with files: ${Math.round(oneProcess)} badges a second.`);
  const network = await loadGenerated(site, options);
  await addAgain(network);
  try {
    const crew = startCrew(site, options);
    const { seconds, undisturbedRate, revoked, ...disturbed } = await watch(site, network, crew);
    const exitCodes = await crew.stop();
    for (const complaints of crew.complaints())
      report(`A worker said:\n${complaints || 'nothing\n'}`);
    const { database } = network;
    const publicFolder = site.settings.PUBLIC_FOLDER;
    const found = await inspect(database, { ...options, revoked: new Set(revoked), publicFolder });
    return {
      ...found,
      ...disturbed,
      ...(await deliveries(database)),
      bytes: await sizes(database),
      signatures: await countSignatures(site),
      revoked: revoked.length,
      keyOutOfReach: isKeyOutOfReach(site),
      exitCodes,
      rates: { oneProcess, workers: undisturbedRate, overall: found.badges / seconds },
      seconds,
    };
  } finally {
    await network.close();
  }
}
