import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileIssuedStore } from '../../src/issue/file-issued-store.js';
import type { IssuedStore } from '../../src/issue/issued-store.js';
import { issuedStoreContract } from '../../src/issue/issued-store-contract.js';
import { createMemoryIssuedStore } from '../../src/issue/memory-issued-store.js';

const parent = await mkdtemp(join(tmpdir(), 'issued-'));
afterAll(() => rm(parent, { recursive: true }));

const folders = new WeakMap<IssuedStore, string>();

function openFolder(folder: string): IssuedStore {
  const store = createFileIssuedStore(folder);
  folders.set(store, folder);
  return store;
}

function folderOf(store: IssuedStore): string {
  return folders.get(store) ?? '';
}

describe('a store of issued badges in memory', () => {
  const contract = issuedStoreContract({ createStore: async () => createMemoryIssuedStore() });
  test.each(contract)('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

describe('a store of issued badges in a folder', () => {
  const contract = issuedStoreContract({
    createStore: async () => openFolder(await mkdtemp(join(parent, 'store-'))),
    openAgain: async (store) => openFolder(folderOf(store)),
    crash: async (store) => {
      await writeFile(join(folderOf(store), 'drafts', 'half.json'), '{"key":"b","badge":{"id":"ur');
    },
  });
  test.each(contract)('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
