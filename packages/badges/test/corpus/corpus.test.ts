import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { buildCorpus } from './build-corpus.js';
import { codesOf, fetchOf } from './corpus-case.js';
import { bytesOf, writeCorpus } from './write-corpus.js';

const corpus = await buildCorpus();

/** All but T39, about callers who do not look: the verdict itself answers it. */
const THREATS = Array.from({ length: 38 }, (_, index) => `T${index + 1}`);

describe('the corpus', () => {
  test('has at least 200 badges, each under a name of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  });

  test('has a case for every threat to what is verified', () => {
    const covered = new Set(corpus.flatMap(({ threats }) => threats));
    expect(THREATS.filter((threat) => !covered.has(threat))).toEqual([]);
  });

  test('is the same each time it is made', { timeout: 60_000 }, async () => {
    expect(await buildCorpus()).toEqual(corpus);
  });

  test('can be written down and read again', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
    try {
      await writeCorpus(corpus, folder);
      for (const { id, input, title, expected } of corpus) {
        const { file, ...read } = JSON.parse(await readFile(join(folder, id, 'case.json'), 'utf8'));
        const bytes = await readFile(join(folder, id, file));
        expect(read).toMatchObject({ id, title, expected });
        expect(bytes.equals(bytesOf(input))).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(corpus)('$id', async ({ input, options, network, expected }) => {
    const report = await verifyBadge(input, { ...options, fetch: fetchOf(network) });
    expect({
      verdict: report.verdict,
      problems: codesOf(report.problems),
      warnings: codesOf(report.warnings),
    }).toEqual(expected);
  });

  test.each(corpus)('$id, with a network that is down', async ({ input, options, expected }) => {
    const fetch = async () => Promise.reject(new TypeError('fetch failed'));
    const { verdict, warnings } = await verifyBadge(input, { ...options, fetch });
    // A newer copy that cannot be had leaves the badge that was given, with a warning.
    const isOlderCopy = warnings.some(({ code }) => code === 'refresh.failed');
    if (expected.verdict !== 'invalid') expect(verdict).not.toBe('invalid');
    if (expected.verdict !== 'valid' && !isOlderCopy) expect(verdict).not.toBe('valid');
  });
});
