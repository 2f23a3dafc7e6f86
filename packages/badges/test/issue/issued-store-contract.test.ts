import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createMemoryIssuedStore, type IssuedStore, type SignedBadge } from '../../src/index.js';
import { type IssuedStoreContractOptions, issuedStoreContract } from '../../src/testing.js';

type Change = (store: IssuedStore) => Partial<IssuedStore>;

/** Names of the tests that a store fails. */
async function failures(change: Change): Promise<readonly string[]> {
  const createStore = async () => {
    const store = createMemoryIssuedStore();
    return { ...store, ...change(store) };
  };
  const failed: string[] = [];
  for (const { name, run } of issuedStoreContract({ createStore }))
    await run().catch(() => failed.push(name));
  return failed;
}

test('the contract has nothing against a store that is right', async () => {
  expect(await failures(() => ({}))).toEqual([]);
});

describe('the contract finds a store that', () => {
  test.each<[string, Change]>([
    [
      'looks whether there is a badge, and then writes',
      () => {
        const badges = new Map<string, SignedBadge>();
        return {
          get: async (key) => structuredClone(badges.get(key)),
          putIfAbsent: async (key, badge) => {
            const other = badges.get(key);
            await delay(0);
            if (other === undefined) badges.set(key, structuredClone(badge));
            return structuredClone(other);
          },
        };
      },
    ],
    ['forgets', () => ({ get: async () => undefined })],
    [
      'tells the new badge and not the one that was there',
      (store) => ({
        putIfAbsent: async (key, badge) => (await store.putIfAbsent(key, badge)) && badge,
      }),
    ],
    ['keeps nothing', () => ({ putIfAbsent: async () => undefined })],
    [
      'takes keys as alike that are not',
      ({ get, putIfAbsent }) => ({
        get: (key) => get(key.normalize('NFC')),
        putIfAbsent: (key, badge) => putIfAbsent(key.normalize('NFC'), badge),
      }),
    ],
    [
      'cuts long keys off',
      ({ get, putIfAbsent }) => ({
        get: (key) => get(key.slice(0, 255)),
        putIfAbsent: (key, badge) => putIfAbsent(key.slice(0, 255), badge),
      }),
    ],
    [
      'cuts long texts off',
      ({ putIfAbsent }) => ({
        putIfAbsent: (key, { description, ...badge }) =>
          putIfAbsent(key, { ...badge, description: (description ?? '').slice(0, 65_535) }),
      }),
    ],
    [
      'shares its own objects',
      () => {
        const badges = new Map<string, SignedBadge>();
        return {
          get: async (key) => badges.get(key),
          putIfAbsent: async (key, badge) => {
            const other = badges.get(key);
            if (other === undefined) badges.set(key, badge);
            return other;
          },
        };
      },
    ],
  ])('%s', async (_, change) => {
    expect(await failures(change)).not.toEqual([]);
  });
});

test('what only a second process can show is tested where one can be had', () => {
  const createStore = async () => createMemoryIssuedStore();
  const names = (options: IssuedStoreContractOptions) =>
    issuedStoreContract(options).map(({ name }) => name);
  const least = names({ createStore });
  const all = names({ createStore, openAgain: async (store) => store, crash: async () => {} });
  expect(all.filter((name) => !least.includes(name))).toEqual([
    'what was kept is there when it is opened again',
    'what another process keeps is seen at once',
    'a writer that dies takes nothing with it and stops nobody',
  ]);
});
