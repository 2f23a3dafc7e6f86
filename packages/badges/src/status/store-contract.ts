import {
  at,
  type ContractTest,
  contractTests,
  DISTINCT_KEYS,
  openTwice,
  range,
  type StoreContractOptions,
  same,
  survivors,
} from '../testing/contract-test.js';
import type { StatusChange, StatusListStore, StatusPlace } from './status-list-store.js';

/** How to come by stores, for {@link statusListStoreContract}. */
export type StatusListStoreContractOptions = StoreContractOptions<StatusListStore>;

/**
 * The tests that every store of status lists must pass, for whatever test runner you use.
 *
 * It does not test what happens when many processes write and some are killed: only you can start those.
 *
 * @example
 * ```ts
 * import { createMemoryStatusListStore } from '@cop-credentials/badges';
 * import { statusListStoreContract } from '@cop-credentials/badges/testing';
 *
 * const tests = statusListStoreContract({ createStore: async () => createMemoryStatusListStore() });
 * for (const { run } of tests) await run();
 * tests[0]?.name; //=> 'a key keeps its first place'
 * ```
 */
export function statusListStoreContract(
  options: StatusListStoreContractOptions,
): readonly ContractTest[] {
  const { createStore, openAgain, crash } = options;
  const tests: Record<string, () => Promise<void>> = {
    'a key keeps its first place': async () => {
      const store = await createStore();
      same(await store.claim([place('a', 5)]), [place('a', 5)]);
      same(await store.claim([place('a', 6), place('a', 5)]), [place('a', 5), place('a', 5)]);
      same(await store.lists(), [{ list: 1, taken: 1 }]);
    },
    'a place keeps its first key': async () => {
      const store = await createStore();
      await store.claim([place('a', 5)]);
      same(await store.claim([place('b', 5), place('c', 6)]), [undefined, place('c', 6)]);
      same(await store.find({ key: 'b' }), undefined);
    },
    'claims of one call are decided in order': async () => {
      const store = await createStore();
      const claims = [place('a', 1), place('b', 1), place('a', 2), place('b', 2)];
      same(await store.claim(claims), [place('a', 1), undefined, place('a', 1), place('b', 2)]);
      same(await store.claim([]), []);
    },
    'a place is found by its key and by where it is': async () => {
      const store = await createStore();
      await store.claim([place('a', 0, 2)]);
      same(await store.find({ key: 'a' }), place('a', 0, 2));
      same(await store.find({ list: 2, index: 0 }), place('a', 0, 2));
      same(await store.find({ list: 1, index: 0 }), undefined);
    },
    'keys are told apart exactly': async () => {
      const store = await createStore();
      const claims = DISTINCT_KEYS.map((key, index) => place(key, index));
      same(await store.claim(claims), claims);
      for (const claim of claims) same(await store.find({ key: claim.key }), claim);
    },
    'lists are counted by number': async () => {
      const store = await createStore();
      same(await store.lists(), []);
      await store.claim([place('a', 1, 10), place('b', 2, 2), place('c', 3, 2)]);
      same(await store.lists(), [
        { list: 2, taken: 2 },
        { list: 10, taken: 1 },
      ]);
    },
    'a change is added only by who knows all before it': async () => {
      const store = await createStore();
      await store.claim([place('a', 5)]);
      same(await store.append(change(5, 'suspend'), 1), false);
      same(await store.append(change(5, 'suspend'), 0), true);
      same(await store.append(change(5, 'revoke'), 0), false);
      same(await store.append(change(5, 'reinstate'), 1), true);
      const history = [change(5, 'suspend'), change(5, 'reinstate')];
      same(await store.changes({ list: 1, index: 5 }), history);
    },
    'a place that nobody has does not change': async () => {
      const store = await createStore();
      await store.claim([place('a', 5)]);
      same(await store.append(change(6, 'revoke'), 0), false);
      same(await store.changes({ list: 1 }), []);
    },
    'changes of a list are those of its badges': async () => {
      const store = await createStore();
      await store.claim([place('a', 5), place('b', 6), place('c', 5, 2)]);
      await store.append(change(5, 'revoke'), 0);
      await store.append(change(6, 'suspend'), 0);
      await store.append({ ...change(5, 'suspend'), list: 2 }, 0);
      const found = await store.changes({ list: 1 });
      same(found.map(({ index }) => index).sort(), [5, 6]);
      same(await store.changes({ list: 2 }), [{ ...change(5, 'suspend'), list: 2 }]);
      same(await store.changes({ list: 3 }), []);
    },
    'who and why are kept as they were said': async () => {
      const store = await createStore();
      await store.claim([place('a', 5)]);
      const told = { ...change(5, 'revoke'), by: 'Ann "A."', reason: 'Line one\nline two, 🏅' };
      await store.append(told, 0);
      same(await store.changes({ list: 1, index: 5 }), [told]);
    },
    'many callers at once get a place each': async () => {
      const stores = await openTwice(options);
      const answers = await Promise.all(
        range(200).map((caller) =>
          at(stores, caller).claim([place(`badge ${caller}`, caller % 50)]),
        ),
      );
      const given = answers.flat().filter((found) => found !== undefined);
      same(new Set(given.map(({ index }) => index)).size, 50);
      same(given.length, 50);
      same(await at(stores, 1).lists(), [{ list: 1, taken: 50 }]);
    },
    'many callers with one key get one place': async () => {
      const stores = await openTwice(options);
      const answers = await Promise.all(
        range(50).map((caller) => at(stores, caller).claim([place('a', caller)])),
      );
      same(new Set(answers.map(([found]) => found?.index)).size, 1);
      same(await at(stores, 1).lists(), [{ list: 1, taken: 1 }]);
    },
    'of many changes at once none is lost and none made twice': async () => {
      const stores = await openTwice(options);
      await at(stores, 0).claim([place('a', 5)]);
      const callers = range(20);
      await Promise.all(
        callers.map(async (caller) => {
          const store = at(stores, caller);
          const told = { ...change(5, caller % 2 ? 'suspend' : 'reinstate'), by: `${caller}` };
          for (let added = false; !added; ) {
            const history = await store.changes({ list: 1, index: 5 });
            added = await store.append(told, history.length);
          }
        }),
      );
      const history = await at(stores, 1).changes({ list: 1, index: 5 });
      same(
        history.map(({ by }) => Number(by)).sort((one, other) => one - other),
        callers,
      );
    },
    'ten thousand places are given and counted': async () => {
      const store = await createStore();
      const claims = range(10_000).map((index) => place(`badge ${index}`, index));
      same((await store.claim(claims)).length, 10_000);
      same(await store.lists(), [{ list: 1, taken: 10_000 }]);
      same(await store.claim(claims.slice(-2)), claims.slice(-2));
    },
    'callers share nothing with the store': async () => {
      const store = await createStore();
      const claim = { ...place('a', 5) };
      const [answer] = await store.claim([claim]);
      claim.index = 6;
      if (answer !== undefined) Reflect.set(answer, 'index', 7);
      same(await store.find({ key: 'a' }), place('a', 5));
    },
    ...(openAgain && {
      'what was written is there when it is opened again': async () => {
        const store = await createStore();
        await store.claim([place('a', 5), place('b', 6)]);
        await store.append(change(5, 'revoke'), 0);
        const again = await openAgain(store);
        same(await again.find({ key: 'b' }), place('b', 6));
        same(await again.changes({ list: 1 }), [change(5, 'revoke')]);
        same(await again.claim([place('c', 5)]), [undefined]);
      },
      'what another process writes is seen at once': async () => {
        const store = await createStore();
        const other = await openAgain(store);
        await store.claim([place('a', 5)]);
        same(await other.find({ key: 'a' }), place('a', 5));
        await other.append(change(5, 'revoke'), 0);
        same(await store.changes({ list: 1, index: 5 }), [change(5, 'revoke')]);
      },
    }),
    ...(crash && {
      'a writer that dies takes nothing with it and stops nobody': async () => {
        const store = await createStore();
        await store.claim([place('a', 5)]);
        await crash(store);
        for (const survivor of await survivors(store, options)) {
          same(await survivor.find({ key: 'a' }), place('a', 5));
          same(await survivor.claim([place('b', 6)]), [place('b', 6)]);
        }
      },
    }),
  };
  return contractTests(tests);
}

function place(key: string, index: number, list = 1): StatusPlace {
  return { key, list, index };
}

function change(index: number, action: StatusChange['action']): StatusChange {
  return { list: 1, index, action, at: '2026-06-01T00:00:00Z' };
}
