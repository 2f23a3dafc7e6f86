// Issues 10,000 badges with three processes, of which one is stopped and one is killed: pnpm stress:batch
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBatch } from './run-batch.js';

const BADGES = 10_000;
const MEGABYTE = 2 ** 20;

const after = () => 1 + Math.floor((Math.random() * BADGES) / 2.5);
const ends = [
  { after: after(), how: 'stopped' },
  { after: after(), how: 'killed' },
] as const;

const folder = await mkdtemp(join(tmpdir(), 'batch-'));
try {
  console.log(`${BADGES} badges; ${ends.map((end) => `${end.how} after ${end.after}`).join(', ')}`);
  const { memory, ...result } = await runBatch({ folder, badges: BADGES, ends });
  console.log(JSON.stringify(result, undefined, 2));
  const row = (name: 'heap' | 'resident') =>
    `${name}, MB: ${memory.map((at) => Math.round(at[name] / MEGABYTE)).join(' ')}`;
  console.log(row('heap'));
  console.log(row('resident'));
  console.log(`peak: ${Math.round(Math.max(...memory.map((at) => at.resident)) / MEGABYTE)} MB`);
  const { wrongBadges, issuedTwice, notToldOnce, badSignatures, badges, places, taken } = result;
  const wrong = [wrongBadges, issuedTwice, notToldOnce, badSignatures].flat();
  const counts = [badges, places, taken];
  const isRight = wrong.length === 0 && counts.every((count) => count === BADGES);
  process.exitCode = isRight ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
