import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { WriteOnceFiles } from '../../src/files/write-once-files.js';
import { thrown } from '../support/thrown.js';

const parent = await mkdtemp(join(tmpdir(), 'write-once-'));
afterAll(() => rm(parent, { recursive: true }));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(parent, 'files-'));
});

test('a file is written once, and stays as it is', async () => {
  const files = await WriteOnceFiles.open(folder, 'kept');
  expect(await files.read('a/1.json')).toBeUndefined();
  expect(await files.create('a/1.json', 'first')).toBe(true);
  expect(await files.create('a/1.json', 'second')).toBe(false);
  expect(await files.read('a/1.json')).toBe('first');
  expect([...(await files.paths())].sort()).toEqual(['a', join('a', '1.json')]);
});

test('of many who write one file at once one is told that it did', async () => {
  const [one, other] = [
    await WriteOnceFiles.open(folder, 'kept'),
    await WriteOnceFiles.open(folder, 'kept'),
  ];
  const writers = Array.from({ length: 40 }, (_, index) => index);
  const answers = await Promise.all(
    writers.map((writer) => (writer % 2 ? one : other).create('a/1.json', `${writer}`)),
  );
  expect(answers.filter((isMine) => isMine)).toHaveLength(1);
  expect(await one.read('a/1.json')).toBe(String(answers.indexOf(true)));
});

test('no draft stays behind, whether it became a file or not', async () => {
  const files = await WriteOnceFiles.open(folder, 'kept');
  await files.create('a/1.json', 'first');
  await files.create('a/1.json', 'second');
  expect(await readdir(join(folder, 'drafts'))).toEqual([]);
});

test('what the file system refuses is told as it is', async () => {
  const files = await WriteOnceFiles.open(folder, 'kept');
  await writeFile(join(folder, 'kept', 'a'), '');
  expect(await thrown(() => files.create('a/1.json', 'text'))).toMatchObject({ code: 'EEXIST' });
  expect(await thrown(() => WriteOnceFiles.open(folder, 'kept/a'))).toMatchObject({
    code: 'EEXIST',
  });
});
