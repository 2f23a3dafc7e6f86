import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createFileStatusListStore } from '../../src/status/file-store.js';
import { runWriters } from '../../stress/run-writers.js';
import { thrown } from '../support/thrown.js';

const parent = await mkdtemp(join(tmpdir(), 'status-lists-'));
afterAll(() => rm(parent, { recursive: true }));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(parent, 'store-'));
});

/** A store that wrote three records: two places, and a change. */
async function written(): Promise<void> {
  const store = createFileStatusListStore(folder);
  await store.claim([{ key: 'a', list: 1, index: 5 }]);
  await store.claim([{ key: 'b', list: 1, index: 6 }]);
  const change = { list: 1, index: 5, action: 'revoke', at: '2026-06-01T00:00:00Z' } as const;
  await store.append(change, 0);
}

async function records(): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'records'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return files.map((name) => join(folder, 'records', name));
}

test('a folder is made when it is needed, with all that leads to it', async () => {
  const deep = join(folder, 'status', 'lists');
  const store = createFileStatusListStore(deep);
  expect(await readdir(folder)).toEqual([]);
  expect(await store.lists()).toEqual([]);
  expect((await readdir(deep)).sort()).toEqual(['drafts', 'records']);
});

test.skipIf(process.platform === 'win32')('what is kept is the owner’s alone', async () => {
  await written();
  const modes = [join(folder, 'drafts'), join(folder, 'records'), ...(await records())].map(
    async (path) => ((await stat(path)).mode & 0o777).toString(8),
  );
  expect(await Promise.all(modes)).toEqual(['700', '700', '600', '600', '600']);
});

test('calls at the same time go into one record', async () => {
  const store = createFileStatusListStore(folder);
  const keys = Array.from({ length: 100 }, (_, index) => index);
  await Promise.all(keys.map((index) => store.claim([{ key: `${index}`, list: 1, index }])));
  expect(await records()).toHaveLength(1);
});

test('nothing is written for what is there already', async () => {
  await written();
  const again = createFileStatusListStore(folder);
  await again.claim([{ key: 'a', list: 1, index: 9 }]);
  expect(await records()).toHaveLength(3);
});

describe('a folder that is damaged is not used', () => {
  const refused = { code: 'status.store', hint: expect.stringMatching(/backup/) };

  test.each<[string, string]>([
    ['is empty', ''],
    ['is cut off', '{"claims":[{"key":"b","li'],
    ['says something else', '{"claims":[]}'],
    ['has a member more', '{"claims":[],"appends":[],"more":1}'],
    ['gives a place twice', '{"claims":[{"key":"c","list":1,"index":5}],"appends":[]}'],
    ['gives a key a second place', '{"claims":[{"key":"a","list":1,"index":7}],"appends":[]}'],
  ])('when a record %s', async (_, text) => {
    await written();
    const [, second = ''] = await records();
    await writeFile(second, text);
    const store = createFileStatusListStore(folder);
    const claim = { key: 'z', list: 1, index: 9 };
    for (const call of [() => store.lists(), () => store.lists(), () => store.claim([claim])])
      expect(await thrown(call)).toMatchObject(refused);
  });

  test('when a record is missing', async () => {
    await written();
    const [, second = ''] = await records();
    await rm(second);
    const store = createFileStatusListStore(folder);
    expect(await thrown(() => store.lists())).toMatchObject(refused);
    expect(await thrown(() => store.lists())).toMatchObject(refused);
  });

  test('when it is damaged while it is in use', async () => {
    const store = createFileStatusListStore(folder);
    await store.lists();
    await written();
    const [first = ''] = await records();
    await writeFile(first, 'x');
    expect(await thrown(() => store.lists())).toMatchObject(refused);
    expect(await thrown(() => store.lists())).toMatchObject(refused);
  });
});

test('records keep what was said, readable without a program', async () => {
  await written();
  const texts = (await records()).map(
    async (path): Promise<unknown> => JSON.parse(await readFile(path, 'utf8')),
  );
  expect(await Promise.all(texts)).toEqual([
    { claims: [{ key: 'a', list: 1, index: 5 }], appends: [] },
    { claims: [{ key: 'b', list: 1, index: 6 }], appends: [] },
    {
      claims: [],
      appends: [
        {
          change: { list: 1, index: 5, action: 'revoke', at: '2026-06-01T00:00:00Z' },
          after: 0,
        },
      ],
    },
  ]);
});

test('drafts of writers that died long ago are tidied away, and those of today are not', async () => {
  await written();
  const [old, young] = [join(folder, 'drafts', 'old.json'), join(folder, 'drafts', 'young.json')];
  await writeFile(old, '{');
  await writeFile(young, '{');
  const yesterday = new Date(Date.now() - 86_400_000);
  await utimes(old, yesterday, yesterday);
  await createFileStatusListStore(folder).lists();
  expect(await readdir(join(folder, 'drafts'))).toEqual(['young.json']);
});

test('a folder that cannot be made is told as it is', async () => {
  await writeFile(join(folder, 'file'), '');
  const store = createFileStatusListStore(join(folder, 'file'));
  expect(await thrown(() => store.lists())).toMatchObject({ code: 'ENOTDIR' });
});

test('many processes write at once, one is killed, and nothing is lost or doubled', async () => {
  const result = await runWriters({ folder, processes: 4, keys: 1000, batch: 25 });
  expect(result).toMatchObject({
    killedInTheMiddle: true,
    wrongPlaces: [],
    places: 1000,
    taken: 1001,
    wrongRevocations: [],
    wrongMarks: [],
  });
}, 30_000);
