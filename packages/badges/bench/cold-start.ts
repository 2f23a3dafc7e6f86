import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ColdInput, Stack } from './cold-process.js';
import { type Milliseconds, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('./cold-process.js', import.meta.url));
const ROUNDS = 7;
const STACKS: readonly Stack[] = [
  '@digitalbazaar/vc',
  '@digitalcredentials/verifier-core',
  'this package',
];

/** Milliseconds that the first verification of a fresh process takes with each stack, loading included: medians. */
export function coldStarts(input: ColdInput): Milliseconds {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  try {
    const times = new Map<Stack, number[]>(STACKS.map((stack) => [stack, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [stack, taken] of times) taken.push(once(stack, file));
    }
    return new Map([...times].map(([stack, taken]) => [stack, median(taken)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function once(stack: Stack, file: string): number {
  return Number(execFileSync(process.execPath, [PROGRAM, stack, file]).toString());
}
