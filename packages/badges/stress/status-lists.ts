// Eight processes write 20,000 places into one folder, and one of them is killed: pnpm stress:status
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWriters } from './run-writers.js';

const KEYS = 20_000;
const PROCESSES = 8;

const folder = await mkdtemp(join(tmpdir(), 'status-lists-'));
try {
  const result = await runWriters({ folder, processes: PROCESSES, keys: KEYS, batch: 50 });
  console.log(JSON.stringify(result, undefined, 2));
  console.log(`${Math.round(KEYS / result.seconds)} places a second`);
  const { wrongPlaces, wrongRevocations, wrongMarks, places, taken, killedInTheMiddle } = result;
  const wrong = [...wrongPlaces, ...wrongRevocations, ...wrongMarks];
  const isRight = wrong.length === 0 && places === KEYS && taken === KEYS + 1 && killedInTheMiddle;
  process.exitCode = isRight ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
