import fc from 'fast-check';
import { compiledTarget, type Outcome } from './compiled-target.js';
import { fuzzTargets } from './targets.js';

// `pnpm fuzz [runs] [seed]`: changes badges at random, with progress, until a run fails or all are done.

const MEGABYTE = 1024 * 1024;
const MOST_MEMORY = 256 * MEGABYTE;
const PROGRESS = 1_000;
/** They take less time than what is verified. */
const DOCUMENTS_PER_RUN = 5;

const [runs = 20_000, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv
  .slice(2)
  .map(Number);

globalThis.gc?.();
const idle = process.memoryUsage().rss;
let done = 0;
let slowest = 0;
let peak = idle;
const verdicts = new Map<string, number>();

const targets = await fuzzTargets((milliseconds, { verdict }) => {
  done += 1;
  slowest = Math.max(slowest, milliseconds);
  peak = Math.max(peak, process.memoryUsage().rss);
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  if (done % PROGRESS === 0) console.log(`${done} of ${runs}`);
});

console.log(`${runs} changes, seed ${seed}`);
for (const { name, share, property } of targets) {
  console.log(`- ${name}`);
  await fc.assert(property, { numRuns: Math.ceil(runs * share), seed });
}
const documents = runs * DOCUMENTS_PER_RUN;
const outcomes = new Map<Outcome, number>();
let compared = 0;
console.log(`- ${documents} documents, by the compiled path and by the processor`);
const compiled = await compiledTarget((outcome) => {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  compared += 1;
  if (compared % (DOCUMENTS_PER_RUN * PROGRESS) === 0) console.log(`${compared} of ${documents}`);
});
await fc.assert(compiled, { numRuns: documents, seed });
console.log(`No difference: ${JSON.stringify(Object.fromEntries(outcomes))}.`);
const memory = peak - idle;
console.log(
  `No false “valid”, no crash. Verdicts: ${JSON.stringify(Object.fromEntries(verdicts))}.`,
);
console.log(
  `Slowest: ${Math.round(slowest)} ms. Memory above idle: ${Math.round(memory / MEGABYTE)} MB.`,
);
if (memory > MOST_MEMORY) {
  console.error(`More than ${MOST_MEMORY / MEGABYTE} MB.`);
  process.exitCode = 1;
}
