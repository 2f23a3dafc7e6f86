import { setup } from '../test/support/bundle.js';
import { interruptedBatch } from '../test/support/interrupted-batch.js';

const people = Number(process.argv[2] ?? 10_000);
const stops = Number(process.argv[3] ?? 12);

await setup();
const began = performance.now();
const result = await interruptedBatch({
  people,
  stops,
  onStop: ({ signal, badges }) => console.log(`${signal} after ${badges} badges`),
});
console.log(result);
console.log(`${Math.round((performance.now() - began) / 1000)} s`);
const isRight =
  result.changed === 0 &&
  [result.rows, result.files, result.badges, result.recipients].every((count) => count === people);
console.log(isRight ? 'Every badge once.' : 'Not every badge once.');
process.exitCode = isRight ? 0 : 1;
