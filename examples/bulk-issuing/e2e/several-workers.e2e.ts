import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { TrialResult } from '../src/trial/trial-result.js';
import { NO_POSTGRES } from '../test/database-for-tests.js';

const example = fileURLToPath(new URL('..', import.meta.url));
const AWARDS = 300;
const NOT_TRIED = 77;

test('several workers give each award one badge while a worker, the database and the signer go away', async ({
  skip,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  const file = join(folder, 'result.json');
  const flags = ['--conditions=@cop-credentials/source', '--import=tsx', 'src/trial/main.ts'];
  const words = [
    '--awards',
    String(AWARDS),
    '--one-process',
    '100',
    '--expire',
    '8',
    '--result',
    file,
  ];
  // A server of its own, which may be stopped.
  const env = { ...process.env, DATABASE_URL: undefined };
  const run = await promisify(execFile)(process.execPath, [...flags, ...words], {
    cwd: example,
    env,
    timeout: 220_000,
  }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout, stderr }) => ({ code, stdout: `${stdout}${stderr}` }),
  );
  skip(run.code === NOT_TRIED, NO_POSTGRES);
  expect(run.code, run.stdout).toBe(0);
  const result: TrialResult = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  const badges = AWARDS - AWARDS / 100;
  expect(result).toMatchObject({
    badges,
    setAside: AWARDS / 100,
    ids: badges,
    places: badges,
    taken: badges,
    verified: badges,
    lost: [],
    wronglySetAside: [],
    wrongPlaces: [],
    wrongVerdicts: [],
    jobs: 12,
    killedInTheMiddle: true,
    databaseRestarted: true,
    signerRestarted: true,
    exitCodes: [0, 0],
  });
  expect(result.redelivered).toBeGreaterThan(0);
  expect(result.revoked).toBeGreaterThan(0);
  expect(result.signatures).toBeGreaterThan(badges);
});
