import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ColdInput, Stack } from './cold-process.js';

const PROCESS = fileURLToPath(new URL('./cold-process.ts', import.meta.url));
const ROUNDS = 7;
const STACKS: readonly Stack[] = [
  '@digitalbazaar/vc',
  '@digitalcredentials/verifier-core',
  'this package',
];

/** Prints what the first verification of a fresh process takes with each stack, loading included: medians. */
export function coldStarts(input: ColdInput): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  try {
    const times = new Map<Stack, number[]>(STACKS.map((stack) => [stack, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [stack, taken] of times) taken.push(once(stack, file));
    }
    const plain = median(times.get('@digitalbazaar/vc') ?? []);
    for (const [stack, taken] of times) {
      const milliseconds = median(taken);
      const ratio = (milliseconds / plain).toFixed(2);
      console.log(
        `first verification with ${stack}: ${milliseconds.toFixed(0)} ms, ${ratio} of @digitalbazaar/vc`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function once(stack: Stack, file: string): number {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', PROCESS, stack, file]);
  return Number(printed.toString());
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
