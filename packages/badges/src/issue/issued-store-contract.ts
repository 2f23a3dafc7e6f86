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
import type { IssuedStore } from './issued-store.js';
import type { SignedBadge } from './signed-badge.js';

/** How to come by stores, for {@link issuedStoreContract}. */
export type IssuedStoreContractOptions = StoreContractOptions<IssuedStore>;

/**
 * The tests that every store of issued badges must pass, for whatever test runner you use.
 *
 * It does not test what happens when many processes write and some are killed: only you can start those.
 *
 * @example
 * ```ts
 * import { createMemoryIssuedStore } from '@cop-credentials/badges';
 * import { issuedStoreContract } from '@cop-credentials/badges/testing';
 *
 * const tests = issuedStoreContract({ createStore: async () => createMemoryIssuedStore() });
 * for (const { run } of tests) await run();
 * tests[0]?.name; //=> 'a key keeps its first badge'
 * ```
 */
export function issuedStoreContract(options: IssuedStoreContractOptions): readonly ContractTest[] {
  const { createStore, openAgain, crash } = options;
  return contractTests({
    'a key keeps its first badge': async () => {
      const store = await createStore();
      same(await store.get('a'), undefined);
      same(await store.putIfAbsent('a', badge(1)), undefined);
      same(await store.putIfAbsent('a', badge(2)), badge(1));
      same(await store.get('a'), badge(1));
    },
    'a badge that is put again is the one that was there': async () => {
      const store = await createStore();
      await store.putIfAbsent('a', badge(1));
      same(await store.putIfAbsent('a', badge(1)), badge(1));
    },
    'two keys may have one badge': async () => {
      const store = await createStore();
      same(await store.putIfAbsent('a', badge(1)), undefined);
      same(await store.putIfAbsent('b', badge(1)), undefined);
      same(await store.get('b'), badge(1));
    },
    'keys are told apart exactly': async () => {
      const store = await createStore();
      const long = 'k'.repeat(1999);
      const keys = [...DISTINCT_KEYS, '../a', 'a/b', '.', 'CON', `${long}a`, `${long}b`];
      for (const [number, key] of keys.entries())
        same(await store.putIfAbsent(key, badge(number)), undefined);
      for (const [number, key] of keys.entries()) same(await store.get(key), badge(number));
    },
    'badges are kept letter by letter': async () => {
      const store = await createStore();
      const told = { ...badge(1), name: 'Line one\nline two, "🏅" a\u0301 á \\ \u2028 <b>' };
      await store.putIfAbsent('a', told);
      same(await store.get('a'), told);
    },
    'large badges are kept whole': async () => {
      const store = await createStore();
      const large = { ...badge(1), description: 'ä'.repeat(500_000) };
      await store.putIfAbsent('a', large);
      same(await store.get('a'), large);
    },
    'of many badges for one key at once one is kept': async () => {
      const stores = await openTwice(options);
      const answers = await Promise.all(
        range(50).map((caller) => at(stores, caller).putIfAbsent('a', badge(caller))),
      );
      const winner = answers.indexOf(undefined);
      same(
        answers,
        range(50).map((caller) => (caller === winner ? undefined : badge(winner))),
      );
      for (const store of stores) same(await store.get('a'), badge(winner));
    },
    'many callers at once keep a badge each': async () => {
      const stores = await openTwice(options);
      const callers = range(200);
      await Promise.all(
        callers.map((caller) => at(stores, caller).putIfAbsent(`badge ${caller}`, badge(caller))),
      );
      for (const caller of callers)
        same(await at(stores, caller + 1).get(`badge ${caller}`), badge(caller));
    },
    'callers share nothing with the store': async () => {
      const store = await createStore();
      const given = badge(1);
      await store.putIfAbsent('a', given);
      Reflect.set(given.credentialSubject, 'id', 'did:example:mallory');
      const [got, refused] = [await store.get('a'), await store.putIfAbsent('a', badge(2))];
      for (const answer of [got, refused])
        Reflect.set(answer?.credentialSubject ?? {}, 'id', 'did:example:mallory');
      same(await store.get('a'), badge(1));
    },
    ...(openAgain && {
      'what was kept is there when it is opened again': async () => {
        const store = await createStore();
        await store.putIfAbsent('a', badge(1));
        const again = await openAgain(store);
        same(await again.get('a'), badge(1));
        same(await again.putIfAbsent('a', badge(2)), badge(1));
      },
      'what another process keeps is seen at once': async () => {
        const store = await createStore();
        const other = await openAgain(store);
        same(await other.get('a'), undefined);
        await store.putIfAbsent('a', badge(1));
        same(await other.get('a'), badge(1));
      },
    }),
    ...(crash && {
      'a writer that dies takes nothing with it and stops nobody': async () => {
        const store = await createStore();
        await store.putIfAbsent('a', badge(1));
        await crash(store);
        for (const survivor of await survivors(store, options)) {
          same(await survivor.get('a'), badge(1));
          same(await survivor.get('b'), undefined);
        }
        same(await store.putIfAbsent('b', badge(2)), undefined);
      },
    }),
  });
}

/** A badge in the letter of the specification, each number another; its proof proves nothing. */
function badge(number: number): SignedBadge {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:example:badge:${number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Facilitation',
    issuer: { id: 'did:example:issuer', type: ['Profile'], name: 'Example Network' },
    validFrom: '2026-05-15T00:00:00Z',
    credentialSubject: {
      id: 'did:example:alice',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://badges.example.org/achievements/facilitation',
        type: ['Achievement'],
        name: 'Facilitation',
        description: 'Facilitates a community of practice.',
        criteria: { narrative: 'Facilitated six meetings.' },
      },
    },
    proof: [
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-05-15T00:00:00Z',
        verificationMethod: 'did:example:issuer#key',
        proofPurpose: 'assertionMethod',
        proofValue: 'z',
      },
    ],
  };
}
