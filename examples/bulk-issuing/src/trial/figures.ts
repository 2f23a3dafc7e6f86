// Measures what docs/explanation/scale.md says, with nothing going wrong.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { generateKey } from '@cop-credentials/badges';
import { awardDraft } from '../awards/award-draft.js';
import { wholeNumber } from '../awards/choose-awards.js';
import { openDatabase } from '../database/database.js';
import { KEY_NAME, networkIssuer } from '../issuing/network-issuer.js';
import { connectSigner } from '../signer/remote-signer.js';
import { claimRate } from './claim-rate.js';
import { startCrew } from './crew.js';
import { listFigures } from './list-figures.js';
import { sizes } from './measurements.js';
import { oneProcessFigures } from './one-process-figures.js';
import { killAllPrograms } from './program.js';
import { prepareSite, type TrialSite } from './trial-site.js';
import { workerFigures } from './worker-figures.js';

const SIGNATURES = 4000;
const AT_ONCE = 16;

const { values } = parseArgs({ options: { awards: { type: 'string', default: '3000' } } });
const awards = wholeNumber(values.awards);

show('one process, with files', await oneProcessFigures(awards));
const badge = await networkIssuer(await generateKey()).issue(awardDraft('member@example.org'));
show('a badge without its place, bytes', JSON.stringify(badge).length);
for (const revoked of [0, 0.001, 0.01, 0.1, 0.5])
  show('a full status list', await listFigures(revoked));
for (const workers of [1, 2]) await atSite((site) => measureWorkers(site, workers));
await atSite(measureSigner);
await atSite(async ({ settings }) => {
  const database = openDatabase({ url: settings.DATABASE_URL, schema: settings.BADGES_SCHEMA });
  show('places claimed a second', await claimRate(database));
  await database.close();
});

async function measureWorkers(site: TrialSite, workers: number): Promise<void> {
  show('workers', await workerFigures(site, { awards, workers }));
  const { DATABASE_URL: url, BADGES_SCHEMA: schema } = site.settings;
  const database = openDatabase({ url, schema });
  const bytes = await sizes(database);
  await database.close();
  show(
    'bytes of a badge in the database',
    Object.fromEntries(Object.entries(bytes).map(([table, size]) => [table, size / awards])),
  );
}

async function measureSigner(site: TrialSite): Promise<void> {
  const crew = startCrew(site, { workers: 0, expireInSeconds: 60 });
  const signer = await connectSigner({
    socket: site.settings.SIGNER_SOCKET,
    keyName: KEY_NAME,
    retries: 30,
  });
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let number = 0; number < SIGNATURES / AT_ONCE; number += 1)
        await signer.sign(new Uint8Array(64));
    }),
  );
  show('signatures a second, one client', (SIGNATURES * 1000) / (performance.now() - begun));
  await signer.close();
  await crew.stop();
}

async function atSite(measure: (site: TrialSite) => Promise<void>): Promise<void> {
  const site = await prepareSite();
  if (site === undefined) return show('not measured', 'PostgreSQL is not installed');
  try {
    await measure(site);
  } finally {
    await killAllPrograms();
    await site.remove();
  }
}

function show(what: string, figures: unknown): void {
  console.log(
    `${what}: ${JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value))}`,
  );
}
