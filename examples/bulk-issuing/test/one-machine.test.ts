import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileIssuedStore, createFileStatusListStore } from '@cop-credentials/badges/node';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generatedKey } from '../src/awards/generated-awards.js';

const example = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

/** Starts the command as a process; where that is wanted, Ctrl-C follows as soon as it tells of its first badge. */
async function start(words: readonly string[], end?: 'interrupted') {
  const flags = ['--conditions=@cop-credentials/source', '--import=tsx', 'src/one-machine/main.ts'];
  const child = spawn(process.execPath, [...flags, '--folder', folder, ...words], { cwd: example });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += String(data);
  });
  child.stderr.on('data', (data) => {
    const isFirst = !printed.includes(' done');
    printed += String(data);
    if (end === 'interrupted' && isFirst) child.kill('SIGINT');
  });
  await once(child, 'close');
  return { code: child.exitCode, printed };
}

async function keysWithBadge(count: number): Promise<readonly string[]> {
  const store = createFileIssuedStore(join(folder, 'issued'));
  const found: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const key = generatedKey(number);
    if ((await store.get(key)) !== undefined) found.push(key);
  }
  return found;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-machine-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('issuing from one machine', () => {
  test('goes on after Ctrl-C, and gives each award one badge', async () => {
    const stopped = await start(['--awards', '150'], 'interrupted');
    expect(stopped.code, stopped.printed).toBe(130);
    const before = await keysWithBadge(150);
    expect(before.length).toBeLessThan(149);

    const resumed = await start(['--awards', '150']);
    expect(resumed.code, resumed.printed).toBe(0);
    expect(resumed.printed).toContain('149 done, 1 set aside, 0 left');
    expect(await keysWithBadge(150)).toHaveLength(149);
    const lists = await createFileStatusListStore(join(folder, 'status')).lists();
    expect(lists).toEqual([{ list: 1, taken: 149 }]);
  });

  test('reads a table, and writes what it refuses beside it with the reason', async () => {
    const { code, printed } = await start(['--csv', 'data/awards.csv']);
    expect(code, printed).toBe(0);
    const refused = parse(readFileSync(join(folder, 'refused.csv')), { columns: true });
    expect(refused).toMatchObject([
      { key: 'spring-2026/0003', code: 'draft.invalid', path: '/recipient/emailAddress' },
      { key: 'spring-2026/0005', code: 'draft.invalid', path: '/recipient/emailAddress' },
    ]);
    expect(statSync(join(folder, 'key.json')).mode & 0o777).toBe(0o600);
  });

  test.each(['0', '-1', '1.5', 'many'])('refuses to issue %s awards', async (count) => {
    const { code, printed } = await start([`--awards=${count}`]);
    expect(code).toBe(1);
    expect(printed).toContain('no whole number');
  });
});
