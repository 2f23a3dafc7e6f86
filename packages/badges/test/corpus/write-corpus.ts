import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusCase } from './corpus-case.js';

/** Writes each case to a folder of its own: the badge as a file, and `case.json` with what a verifier should say. */
export async function writeCorpus(corpus: readonly CorpusCase[], folder: string): Promise<void> {
  for (const { input, ...described } of corpus) {
    const place = join(folder, described.id);
    const file = `badge.${extensionOf(input)}`;
    await mkdir(place, { recursive: true });
    await writeFile(join(place, file), bytesOf(input));
    await writeFile(
      join(place, 'case.json'),
      `${JSON.stringify({ file, ...described }, undefined, 2)}\n`,
    );
  }
}

/** What stands in the file of a badge. */
export function bytesOf(input: CorpusCase['input']): Uint8Array {
  if (input instanceof Uint8Array) return Uint8Array.from(input);
  const text = typeof input === 'string' ? input : JSON.stringify(input, undefined, 2);
  return new TextEncoder().encode(text);
}

function extensionOf(input: CorpusCase['input']): string {
  if (typeof input === 'object') return input instanceof Uint8Array ? 'bin' : 'json';
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(input.trim()) ? 'jwt' : 'txt';
}
