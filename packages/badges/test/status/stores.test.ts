import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileStatusListStore } from '../../src/status/file-store.js';
import { createMemoryStatusListStore } from '../../src/status/memory-store.js';
import type { StatusListStore } from '../../src/status/status-list-store.js';
import { statusListStoreContract } from '../../src/status/store-contract.js';

const parent = await mkdtemp(join(tmpdir(), 'status-lists-'));
afterAll(() => rm(parent, { recursive: true }));

const folders = new WeakMap<StatusListStore, string>();

async function createFileStore(): Promise<StatusListStore> {
  return openFolder(await mkdtemp(join(parent, 'store-')));
}

function openFolder(folder: string): StatusListStore {
  const store = createFileStatusListStore(folder);
  folders.set(store, folder);
  return store;
}

function folderOf(store: StatusListStore): string {
  return folders.get(store) ?? '';
}

describe('a store in memory', () => {
  const contract = statusListStoreContract({
    createStore: async () => createMemoryStatusListStore(),
  });
  test.each(contract)('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

describe('a store in a folder', () => {
  const contract = statusListStoreContract({
    createStore: createFileStore,
    openAgain: async (store) => openFolder(folderOf(store)),
    crash: async (store) => {
      const draft = join(folderOf(store), 'drafts', 'half.json');
      await writeFile(draft, '{"claims":[{"key":"b","list":1,"ind');
    },
  });
  test.each(contract)('$name', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
