// Issues all awards from one process, with nothing but a folder.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createFileStatusListStore } from '@cop-credentials/badges/node';
import { AWARD_OPTIONS, chooseAwards } from '../awards/choose-awards.js';
import { createKeyFile, readKeyFile } from '../issuing/key-file.js';
import { networkIssuer, networkStatusLists } from '../issuing/network-issuer.js';
import { publish } from '../issuing/publish.js';
import { showProgress } from '../progress.js';
import { issueOnOneMachine } from './issue-on-one-machine.js';
import { writeRefused } from './refused-table.js';

const { values } = parseArgs({
  options: {
    ...AWARD_OPTIONS,
    folder: {
      type: 'string',
      default: fileURLToPath(new URL('../../output/one-machine', import.meta.url)),
    },
  },
});
const folder = values.folder;
await mkdir(folder, { recursive: true });
const keyFile = join(folder, 'key.json');
await createKeyFile(keyFile);
const issuer = networkIssuer(await readKeyFile(keyFile));
const statusLists = networkStatusLists(issuer, createFileStatusListStore(join(folder, 'status')));

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
const line = showProgress();
try {
  const refused = await issueOnOneMachine(await chooseAwards(values), {
    issuer,
    statusLists,
    folder,
    signal: stop.signal,
    onProgress: line.show,
  });
  line.end();
  const refusedFile = join(folder, 'refused.csv');
  await writeRefused(refusedFile, refused);
  const lists = await publish({ issuer, statusLists, folder: join(folder, 'public') });
  console.log(`Badges: ${join(folder, 'issued')}`);
  console.log(`Refused, with the reasons: ${refusedFile} (${refused.length})`);
  console.log(
    `To serve: ${join(folder, 'public')} (keys and ${lists} status list${lists === 1 ? '' : 's'})`,
  );
} catch (error) {
  line.end();
  if (!stop.signal.aborted) throw error;
  console.log('Stopped. The same command goes on where it was.');
  process.exitCode = 130;
}
