import { describe, expect, test } from 'vitest';
import {
  createIssuer,
  createMemoryIssuedStore,
  generateKey,
  type IssuedStore,
  type KeyedDraft,
  type Signer,
} from '../../src/index.js';
import {
  draftWithoutId as draft,
  issueAll,
  issueWhilePossible,
  newStatusLists,
  rows,
  told,
} from '../support/batches.js';
import { thrown } from '../support/thrown.js';

describe('a faulty draft is refused and stops nobody:', () => {
  const result = { resultDescription: 'urn:example:none', value: '1', type: ['Result'] };
  const entry = { id: 'https://example.org/s#1', type: 'X' };
  test.each<[string, object, string]>([
    ['no draft', { draft: undefined }, 'draft.invalid '],
    [
      'a faulty address',
      { draft: { ...draft, recipient: { emailAddress: 'x' } } },
      'draft.invalid /recipient/emailAddress',
    ],
    ['a faulty date', { draft: { ...draft, validFrom: 'x' } }, 'draft.invalid /validFrom'],
    [
      'an achievement without a name',
      { draft: { ...draft, achievement: { ...draft.achievement, name: undefined } } },
      'draft.invalid /achievement/name',
    ],
    ['an empty id', { draft: { ...draft, id: '' } }, 'draft.invalid /id'],
    [
      'an id too long to keep',
      { draft: { ...draft, id: `urn:x:${'x'.repeat(3000)}` } },
      'draft.invalid /id',
    ],
    [
      'a status of its own',
      { draft: { ...draft, credentialStatus: [entry] } },
      'draft.invalid /credentialStatus',
    ],
    ['an empty key', { key: '', draft }, 'draft.invalid /key'],
    ['a key too long to keep', { key: 'x'.repeat(3000), draft }, 'draft.invalid /key'],
    ['a key that is no Unicode', { key: '\ud800', draft }, 'draft.invalid /key'],
  ])('%s', async (_, faulty, expected) => {
    const [first, second] = rows(2);
    const given: readonly unknown[] = [first, { key: 'faulty', ...faulty }, second];
    const { lists } = newStatusLists();
    const options = { statusLists: lists };
    const outcomes = await issueAll(given.filter(isKeyed), options);
    expect(told(outcomes)).toEqual(['issued', expected, 'issued']);
  });

  test('results that the achievement does not have', async () => {
    const given = [...rows(1), { key: 'b', draft: { ...draft, subject: { result: [result] } } }];
    expect(told(await issueAll([...given, ...rows(2)]))).toEqual([
      'issued',
      expect.stringMatching(/^(?:issue\.self-check |draft\.invalid \/subject\/result)/),
      'already',
      'issued',
    ]);
  });

  test('and may be issued when it is put right', async () => {
    const store = createMemoryIssuedStore();
    const faulty = [{ key: 'a', draft: { ...draft, validFrom: 'x' } }];
    expect(told(await issueAll(faulty, { store }))).toEqual(['draft.invalid /validFrom']);
    expect(told(await issueAll([{ key: 'a', draft }], { store }))).toEqual(['issued']);
  });

  /** Rows of wrong types, as programs without types give them. */
  function isKeyed(row: unknown): row is KeyedDraft {
    return row !== undefined;
  }
});

describe('what says nothing of the drafts ends it, with what was done before:', () => {
  const key = generateKey({ seed: new Uint8Array(32).fill(1) });
  const failure = new Error('down');

  /** An issuer whose signer fails from the given signature on. */
  async function failingFrom(first: number, sign: Signer['sign']) {
    const { algorithm, publicKeyMultibase } = await key;
    let signatures = 0;
    const signer: Signer = {
      algorithm,
      publicKeyMultibase,
      sign: async (data) => {
        signatures += 1;
        return signatures > first ? sign(data) : (await key).sign(data);
      },
    };
    return createIssuer({ profile: { name: 'Example Network' }, key: signer });
  }

  test('a signer that is down, and the rest is issued when it is back', async () => {
    const store = createMemoryIssuedStore();
    const down = await failingFrom(3, () => Promise.reject(failure));
    const options = { store, concurrency: 2 };
    const { outcomes, error } = await issueWhilePossible(rows(8), options, down);
    expect(error).toBe(failure);
    expect(told(outcomes)).toEqual(['issued', 'issued', 'issued']);
    expect(told(await issueAll(rows(8), { store }))).toEqual([
      ...Array(3).fill('already'),
      ...Array(5).fill('issued'),
    ]);
  });

  test('a signer that signs with another key', async () => {
    const other = await generateKey({ seed: new Uint8Array(32).fill(2) });
    const wrong = await failingFrom(1, (data) => other.sign(data));
    const error = await thrown(() => issueAll(rows(3), { concurrency: 1 }, wrong));
    expect(error).toMatchObject({ code: 'issue.self-check' });
  });

  test('a key that is not for what is asked', async () => {
    const error = await thrown(() => issueAll(rows(2), { cryptosuite: 'ecdsa-rdfc-2019' }));
    expect(error).toMatchObject({ code: 'key.unsuitable' });
  });

  test.each<[string, (store: IssuedStore) => Partial<IssuedStore>]>([
    ['a store that cannot be read', () => ({ get: () => Promise.reject(failure) })],
    ['a store that cannot be written', () => ({ putIfAbsent: () => Promise.reject(failure) })],
  ])('%s', async (_, change) => {
    const store = createMemoryIssuedStore();
    expect(await thrown(() => issueAll(rows(3), { store: { ...store, ...change(store) } }))).toBe(
      failure,
    );
  });

  test('status lists that are down', async () => {
    const lists = { allocate: () => Promise.reject(failure) };
    expect(await thrown(() => issueAll(rows(3), { statusLists: lists }))).toBe(failure);
  });

  test('drafts that cannot be read', async () => {
    function* broken() {
      yield* rows(2);
      throw failure;
    }
    const { outcomes, error } = await issueWhilePossible(broken());
    expect([error, told(outcomes)]).toEqual([failure, ['issued', 'issued']]);
  });

  test('a listener that throws', async () => {
    const onProgress = () => {
      throw failure;
    };
    expect(await thrown(() => issueAll(rows(3), { onProgress }))).toBe(failure);
  });
});
