// A process that issues a batch of badges; `run-batch.ts` starts it, ends it, and starts it again.
import { join } from 'node:path';
import {
  createIssuer,
  createStatusLists,
  generateKey,
  type IssueOutcome,
  issueMany,
} from '../src/index.js';
import { createFileIssuedStore, createFileStatusListStore } from '../src/node.js';
import { type BatchLine, draftsOf, parseTask } from './batch-task.js';

const OUTCOMES_PER_MEASUREMENT = 500;

const task = parseTask(process.argv[2] ?? '');
const key = await generateKey({ seed: new Uint8Array(32).fill(1) });
const issuer = createIssuer({ profile: { name: 'Example Network' }, key });
const statusLists = createStatusLists({
  issuer,
  store: createFileStatusListStore(join(task.folder, 'status')),
  baseUrl: 'https://badges.example.org/status',
});
const store = createFileIssuedStore(join(task.folder, 'issued'));
const stop = new AbortController();
const options = { store, statusLists, signal: stop.signal };

try {
  let done = 0;
  for await (const outcome of issueMany(issuer, draftsOf(task), options)) {
    done += 1;
    process.stdout.write(`${JSON.stringify(lineOf(outcome, done))}\n`);
    if (done === task.stopAfter) stop.abort();
  }
} catch (error) {
  if (error !== stop.signal.reason) throw error;
}

function lineOf(outcome: IssueOutcome, done: number): BatchLine {
  if (outcome.status === 'refused') throw new Error(`${outcome.key}: ${outcome.message}`);
  const { key: of, status, badge } = outcome;
  const [place] = [badge.credentialStatus].flat();
  const line = { key: of, status, id: badge.id ?? '', place: place?.id ?? '' };
  return done % OUTCOMES_PER_MEASUREMENT === 0 ? { ...line, memory: measure() } : line;
}

function measure(): NonNullable<BatchLine['memory']> {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}
