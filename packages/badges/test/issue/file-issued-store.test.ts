import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { SignedBadge } from '../../src/index.js';
import { createFileIssuedStore } from '../../src/node.js';
import { minimalDraft } from '../support/badges.js';
import { batchIssuer } from '../support/batches.js';
import { thrown } from '../support/thrown.js';

const parent = await mkdtemp(join(tmpdir(), 'issued-'));
afterAll(() => rm(parent, { recursive: true }));
const badge: SignedBadge = await batchIssuer.issue(minimalDraft);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(parent, 'store-'));
});

/** The paths of what is kept. */
async function files(): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'badges'), { recursive: true });
  return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, 'badges', name));
}

test('a badge is a file, readable without a program', async () => {
  await createFileIssuedStore(folder).putIfAbsent('a', badge);
  const [file = ''] = await files();
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ key: 'a', badge });
});

test('the folder is made when it is needed', async () => {
  const store = createFileIssuedStore(join(folder, 'new', 'store'));
  expect(await readdir(folder)).toEqual([]);
  expect(await store.get('a')).toBeUndefined();
  expect((await readdir(join(folder, 'new', 'store'))).sort()).toEqual(['badges', 'drafts']);
});

test.skipIf(process.platform === 'win32')('what is kept is the owner’s alone', async () => {
  await createFileIssuedStore(folder).putIfAbsent('a', badge);
  const paths = [join(folder, 'badges'), join(folder, 'drafts'), ...(await files())];
  const modes = paths.map(async (path) => ((await stat(path)).mode & 0o777).toString(8));
  expect(await Promise.all(modes)).toEqual(['700', '700', '600']);
});

test.each<[string, (text: string) => string]>([
  ['empty', () => ''],
  ['cut off', (text) => text.slice(0, -20)],
  ['another JSON', () => '[]'],
  ['that of another key', (text) => text.replace('"key":"a"', '"key":"b"')],
  ['no badge any more', (text) => text.replace('"validFrom"', '"validForm"')],
  ['without its proof', (text) => text.replace('"proof"', '"prof"')],
])('a file that is %s is told, and does not become another badge', async (_, damage) => {
  const store = createFileIssuedStore(folder);
  await store.putIfAbsent('a', badge);
  const [file = ''] = await files();
  await writeFile(file, damage(await readFile(file, 'utf8')));
  for (const call of [() => store.get('a'), () => store.putIfAbsent('a', badge)]) {
    const error = await thrown(call);
    expect(error).toMatchObject({ code: 'issue.store', hint: expect.stringMatching(/backup/) });
    expect(String(error)).not.toContain('did:example');
  }
  expect(await store.putIfAbsent('b', badge)).toBeUndefined();
});

test('a folder that cannot be made is told as it is, and tried again', async () => {
  const path = join(folder, 'file');
  await writeFile(path, '');
  const store = createFileIssuedStore(join(path, 'store'));
  expect(await thrown(() => store.get('a'))).toMatchObject({ code: 'ENOTDIR' });
  await rm(path);
  expect(await store.putIfAbsent('a', badge)).toBeUndefined();
});
