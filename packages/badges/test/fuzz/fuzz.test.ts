import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledTarget, type Outcome } from './compiled-target.js';
import { fuzzTargets } from './targets.js';

/** The long run is `pnpm fuzz`. */
const RUNS = 2_000;

let verified = 0;
let valid = 0;
const targets = await fuzzTargets((_, { verdict }) => {
  verified += 1;
  if (verdict === 'valid') valid += 1;
});

describe('a badge never throws, never waits, and is never valid for other than what was signed', () => {
  test.each(targets)(
    'after changes to $name',
    { timeout: 120_000 },
    async ({ property, share }) => {
      await fc.assert(property, { numRuns: Math.ceil(RUNS * share) });
    },
  );

  test('and most changes made it invalid, so that something was tried', () => {
    expect(verified).toBeGreaterThanOrEqual(RUNS);
    expect(valid).toBeLessThan(verified / 2);
  });
});

test('the compiled path gives what the processor gives, or leaves it to it', {
  timeout: 120_000,
}, async () => {
  const outcomes: Outcome[] = [];
  const property = await compiledTarget((outcome) => outcomes.push(outcome));
  await fc.assert(property, { numRuns: RUNS / 2 });
  expect(outcomes.filter((outcome) => outcome === 'same').length).toBeGreaterThan(RUNS / 8);
});
