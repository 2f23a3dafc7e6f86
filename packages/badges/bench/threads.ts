// How much faster threads issue, and from how many badges on, their start included: pnpm bench:threads [threads] [full]
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createIssuer, generateKey } from '@cop-credentials/badges';
import { createThreadedIssuer } from '@cop-credentials/badges/threads';
import { issueBatch, type Taken, timeOnce } from './issue-batch.js';
import { median } from './measure.js';

/** Badges of a fresh process. */
const SIZES = [100, 300, 1_000, 3_000, 10_000];
const ROUNDS = 3;
/** Badges at a time where all is warm: short, so that some fall into a moment in which the machine does nothing else. */
const SLICE = 600;
const SLICES = 25;
/** Badges under way for each thread: half of them in one message, which holds 50 at most. */
const UNDER_WAY = [2, 20, 100];

const given = process.argv.slice(2);
const isFull = given.includes('full');
const threads = Number(given.find((text) => text !== 'full') ?? availableParallelism());

interface Task {
  readonly name: string;
  readonly badges: number;
  readonly run: () => Promise<Taken>;
}

/** The least by the clock, as other processes only ever add to it; the median of processor time. In turns. */
async function measureInTurns(
  tasks: readonly Task[],
  rounds: number,
): Promise<readonly (Task & Taken)[]> {
  const taken = tasks.map((task) => ({ task, times: [] as Taken[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { task, times } of taken) times.push(await task.run());
  }
  return taken.map(({ task, times }) => ({
    ...task,
    clock: Math.min(...times.map(({ clock }) => clock)),
    processor: median(times.map(({ processor }) => processor)),
  }));
}

function print(measured: readonly (Task & Taken)[]): void {
  console.log('| | ms by the clock | processor ms | badges a second |\n|---|---:|---:|---:|');
  for (const { name, badges, clock, processor } of measured) {
    const each = [clock, processor].map((milliseconds) => (milliseconds / badges).toFixed(3));
    console.log(`| ${[name, ...each, Math.round((1_000 * badges) / clock)].join(' | ')} |`);
  }
}

const program = fileURLToPath(new URL('./threads-task.ts', import.meta.url));

function inFreshProcess(badges: number, of: number): Task {
  const run = async () => {
    const numbers = [badges, of, of > 0 ? of * 100 : 8, Number(isFull)].map(String);
    const args = ['--import', 'tsx', program, ...numbers];
    return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout);
  };
  return { name: of > 0 ? `${badges}, ${of} threads` : `${badges}`, badges, run };
}

const options = { profile: { name: 'Example Network' }, key: await generateKey() };
const alone = createIssuer(options);
const one = createThreadedIssuer({ ...options, threads: 1 });
const several = createThreadedIssuer({ ...options, threads });

function warm(name: string, issuer: typeof alone, concurrency: number): Task {
  const run = () => timeOnce(() => issueBatch(issuer, { badges: SLICE, concurrency, isFull }));
  return { name, badges: SLICE, run };
}

const warmTasks = [
  warm('no threads', alone, 8),
  warm('1 thread', one, 100),
  ...UNDER_WAY.map((each) =>
    warm(`${threads} threads, ${Math.min(50, each / 2)} in a message`, several, each * threads),
  ),
];
await measureInTurns(warmTasks, 3);
console.log('For each badge, when all is warm:\n');
print(await measureInTurns(warmTasks, SLICES));
await Promise.all([one.close(), several.close()]);

console.log('\nIn a fresh process, the start of the threads included:\n');
print(
  await measureInTurns(
    SIZES.flatMap((size) => [inFreshProcess(size, 0), inFreshProcess(size, threads)]),
    ROUNDS,
  ),
);
