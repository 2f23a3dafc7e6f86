// Issues with several processes while everything that can go wrong does, and counts what came of it.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { wholeNumber } from '../awards/choose-awards.js';
import { killAllPrograms } from './program.js';
import { runTrial } from './run-trial.js';
import { summaryOf } from './summary.js';
import { faultsIn } from './trial-result.js';
import { prepareSite } from './trial-site.js';

/** The exit code for what was not tried. */
const NOT_TRIED = 77;
const INTERRUPTED = 130;

const { values } = parseArgs({
  options: {
    awards: { type: 'string', default: '600' },
    workers: { type: 'string', default: '2' },
    verify: { type: 'string', default: '500' },
    'one-process': { type: 'string', default: '1000' },
    expire: { type: 'string', default: '10' },
    result: { type: 'string' },
  },
});
const [awards, workers] = [wholeNumber(values.awards), wholeNumber(values.workers)];
const site = await prepareSite();
if (site === undefined) {
  console.log(
    'Nothing was tried: PostgreSQL is not installed, and may not be installed from here.',
  );
  process.exit(NOT_TRIED);
}
const cleanUp = async () => {
  await killAllPrograms();
  await site.remove();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(INTERRUPTED)));
if (site.server === undefined) console.log('The database is not ours, so it is not stopped.');
if (site.identities === undefined)
  console.log('Signer and workers run as one user: see the README.');
try {
  const result = await runTrial(site, {
    awards,
    workers,
    expireInSeconds: wholeNumber(values.expire),
    verify: wholeNumber(values.verify),
    oneProcess: wholeNumber(values['one-process']),
    faultyEvery: 100,
    report: console.log,
  });
  console.log(summaryOf(result, { workers }));
  if (values.result !== undefined) await writeFile(values.result, JSON.stringify(result));
  const faults = faultsIn(result, { awards });
  for (const fault of faults) console.log(`WRONG: ${fault}.`);
  if (faults.length === 0) console.log('None lost, none double, no place used twice.');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await cleanUp();
}
