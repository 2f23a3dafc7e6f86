import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { ColdInput, Stack } from './cold-process.js';
import { type Milliseconds, median } from './measure.js';

/** Beside this folder, so that the same packages are found from there. */
const PROGRAMS = fileURLToPath(new URL('../.cold-start/', import.meta.url));
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
  // As JavaScript: compiling it would take longer than what is measured.
  const sources = ['cold-process', 'peers', 'plain'].map((name) =>
    fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
  );
  buildSync({ entryPoints: sources, outdir: PROGRAMS, format: 'esm', platform: 'node' });
  try {
    const times = new Map<Stack, number[]>(STACKS.map((stack) => [stack, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [stack, taken] of times) taken.push(once(stack, file));
    }
    return new Map([...times].map(([stack, taken]) => [stack, median(taken)]));
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(PROGRAMS, { recursive: true });
  }
}

function once(stack: Stack, file: string): number {
  const printed = execFileSync(process.execPath, [join(PROGRAMS, 'cold-process.js'), stack, file]);
  return Number(printed.toString());
}
