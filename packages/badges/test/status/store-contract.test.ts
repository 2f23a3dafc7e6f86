import { describe, expect, test } from 'vitest';
import { createMemoryStatusListStore } from '../../src/status/memory-store.js';
import type {
  StatusChange,
  StatusListStore,
  StatusPlace,
} from '../../src/status/status-list-store.js';
import { statusListStoreContract } from '../../src/status/store-contract.js';

/** Names of the tests that a store fails. */
async function failures(
  change: (store: StatusListStore) => Partial<StatusListStore>,
): Promise<readonly string[]> {
  const createStore = async () => {
    const store = createMemoryStatusListStore();
    return { ...store, ...change(store) };
  };
  const failed: string[] = [];
  for (const { name, run } of statusListStoreContract({ createStore })) {
    await run().catch(() => failed.push(name));
  }
  return failed;
}

/** Lets everybody else go first, as a store does that looks and then writes. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

test('the contract has nothing against a store that is right', async () => {
  expect(await failures(() => ({}))).toEqual([]);
});

describe('the contract finds a store that', () => {
  const broken: readonly [string, (store: StatusListStore) => Partial<StatusListStore>][] = [
    [
      'looks whether a place is free, and then takes it',
      (store) => {
        const places = new Map<number, StatusPlace>();
        return {
          claim: async (claims) => {
            const free = claims.map(({ index }) => !places.has(index));
            await pause();
            for (const claim of claims) places.set(claim.index, claim);
            await store.claim(claims);
            return claims.map((claim, position) => (free[position] ? claim : undefined));
          },
        };
      },
    ],
    [
      'gives a key a new place each time',
      (store) => ({
        claim: async (claims) =>
          store.claim(claims.map((claim) => ({ ...claim, key: `${claim.key}/${claim.index}` }))),
      }),
    ],
    [
      'adds changes whatever came before',
      (store) => ({
        append: async (change) => {
          const { length } = await store.changes({ list: change.list, index: change.index });
          return store.append(change, length);
        },
      }),
    ],
    [
      'says it added what it did not',
      (store) => ({ append: async (change, after) => (await store.append(change, after)) || true }),
    ],
    ['forgets changes', () => ({ append: async () => true })],
    [
      'mixes lists',
      (store) => ({
        changes: async ({ index }) =>
          store.changes({ list: 1, ...(index !== undefined && { index }) }),
      }),
    ],
    [
      'leaves out who and why',
      (store) => ({
        append: async ({ by: _, reason: __, ...change }, after) => store.append(change, after),
      }),
    ],
    [
      'takes keys as alike that are not',
      (store) => ({
        claim: (claims) =>
          store.claim(claims.map((claim) => ({ ...claim, key: claim.key.toLowerCase() }))),
      }),
    ],
    ['counts wrongly', () => ({ lists: async () => [] })],
    ['finds nothing', () => ({ find: async () => undefined })],
    [
      'shares its own objects',
      () => {
        const places: StatusPlace[] = [];
        const changes: StatusChange[] = [];
        return {
          claim: async (claims) => {
            places.push(...claims);
            return claims;
          },
          find: async (query) => places.find((place) => 'key' in query && place.key === query.key),
          append: async (change) => changes.push(change) > 0,
        };
      },
    ],
  ];

  test.each(broken)('%s', async (_, change) => {
    expect(await failures(change)).not.toEqual([]);
  });
});

test('what only a second process can show is tested where one can be had', () => {
  const createStore = async () => createMemoryStatusListStore();
  const names = (options: Parameters<typeof statusListStoreContract>[0]) =>
    statusListStoreContract(options).map(({ name }) => name);
  const least = names({ createStore });
  const all = names({ createStore, openAgain: async (store) => store, crash: async () => {} });
  expect(all.filter((name) => !least.includes(name))).toEqual([
    'what was written is there when it is opened again',
    'what another process writes is seen at once',
    'a writer that dies takes nothing with it and stops nobody',
  ]);
});
