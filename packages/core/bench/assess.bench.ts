// How fast rules answer, beside json-rules-engine in the same run, and that their cost grows no faster than the facts.
import { assess, campusCompactCep, quoteFees } from '@cop-credentials/core';
import { Bench } from 'tinybench';
import { ruleCount, rulesEngine } from './json-rules-engine.js';
import { proposal } from './proposal.js';

const asOf = '2026-01-15';
const ORDINARY = 'assess a proposal with 6 meetings';
const ENGINE = 'the same proposal in json-rules-engine';

const engine = rulesEngine();
const ordinary = proposal(6);
const { findings } = assess(campusCompactCep, 'cop-proposal', ordinary, { asOf });
const { events } = await engine.run({ proposal: ordinary });
const fulfilled = events.filter(({ type }) => type.endsWith('-fulfilled')).length;
const satisfied = findings.filter(({ status }) => status === 'satisfied').length;
if (findings.length !== ruleCount) throw new Error('Both do not have the same rules.');
console.log(
  `${satisfied} of ${ruleCount} rules are satisfied here, ${fulfilled} in json-rules-engine`,
);

const bench = new Bench({ time: 1500, warmupTime: 500 });
bench.add(ORDINARY, () => {
  assess(campusCompactCep, 'cop-proposal', ordinary, { asOf });
});
bench.add(ENGINE, async () => {
  await engine.run({ proposal: ordinary });
});
for (const size of [60, 600]) {
  const facts = proposal(size);
  bench.add(`assess a proposal with ${size} meetings`, () => {
    assess(campusCompactCep, 'cop-proposal', facts, { asOf });
  });
}
bench.add('quote the fee of one application', () => {
  const items = [{ kind: 'micro-credential-application' }];
  quoteFees(campusCompactCep, { items }, { asOf });
});
await bench.run();

function median(name: string): number {
  const result = bench.getTask(name)?.result;
  if (result?.state !== 'completed') throw new Error(`${name} did not run to its end.`);
  return result.latency.p50;
}

for (const { name } of bench.tasks) {
  const milliseconds = median(name);
  const rate = (1000 / milliseconds).toFixed(0).padStart(9);
  console.log(`${rate} a second  ${milliseconds.toFixed(4).padStart(9)} ms  ${name}`);
}
console.log(`${(median(ENGINE) / median(ORDINARY)).toFixed(1)} times as many as json-rules-engine`);
