import { describe, expect, test } from 'vitest';
import {
  type BadgeDraft,
  createMemoryIssuedStore,
  createMemoryStatusListStore,
  type IssuedStore,
  type IssueManyOptions,
  type IssueManyProgress,
  type IssueOutcome,
  issueMany,
  type KeyedDraft,
  verifyBadge,
} from '../../src/index.js';
import { CREATED, fullDraft, NOW } from '../support/badges.js';
import {
  badgesIn,
  draftWithoutId as draft,
  issueAll,
  batchIssuer as issuer,
  newStatusLists,
  rows,
  told,
} from '../support/batches.js';
import { issuerWith } from '../support/issuers.js';
import { thrown } from '../support/thrown.js';

test('each draft becomes a badge that verifies and is in the store', async () => {
  const store = createMemoryIssuedStore();
  const outcomes = await issueAll(rows(5), { store });
  expect(outcomes.map(({ key, status }) => [key, status])).toEqual(
    rows(5).map(({ key }) => [key, 'issued']),
  );
  for (const [number, badge] of badgesIn(outcomes).entries()) {
    const report = await verifyBadge(badge, {
      now: NOW,
      recipient: { id: `did:example:${number}` },
    });
    expect(report).toMatchObject({ verdict: 'valid', recipient: 'matched' });
    expect(await store.get(`row ${number}`)).toEqual(badge);
  }
});

test('all that a draft can say is said, and the id it names is kept', async () => {
  const [outcome] = await issueAll([{ key: 'a', draft: fullDraft }], { created: CREATED });
  const alone = await issuer.issue(fullDraft, { created: CREATED });
  expect(outcome).toMatchObject({ status: 'issued', badge: { id: fullDraft.id } });
  expect(badgesIn(outcome ? [outcome] : [])[0]?.issuer).toEqual(alone.issuer);
});

test('the options of signing are those of all badges', async () => {
  const options = { created: CREATED, cryptosuite: 'ecdsa-rdfc-2019' } as const;
  const outcomes = await issueAll(rows(2), options, issuerWith('P-256'));
  for (const badge of badgesIn(outcomes)) {
    expect(badge.proof[0]).toMatchObject({
      cryptosuite: 'ecdsa-rdfc-2019',
      created: '2026-01-01T00:00:00Z',
    });
  }
});

describe('what is asked for again', () => {
  test('is there already, and the same', async () => {
    const store = createMemoryIssuedStore();
    const first = await issueAll(rows(4), { store });
    const again = await issueAll(rows(6), { store });
    expect(told(again)).toEqual([...Array(4).fill('already'), ...Array(2).fill('issued')]);
    expect(badgesIn(again).slice(0, 4)).toEqual(badgesIn(first));
  });

  test('in one call is one badge', async () => {
    const [row] = rows(1);
    const given = row ? [row, row, row] : [];
    const outcomes = await issueAll(given, { concurrency: 3 });
    expect([...told(outcomes)].sort()).toEqual(['already', 'already', 'issued']);
    const [first, ...others] = badgesIn(outcomes);
    for (const other of others) expect(other).toEqual(first);
  });

  test('with another date is the badge that was issued', async () => {
    const store = createMemoryIssuedStore();
    const first = await issueAll([{ key: 'a', draft }], { store });
    const later = { ...draft, validFrom: '2026-03-01T00:00:00Z' };
    const again = await issueAll([{ key: 'a', draft: later }], { store });
    expect([told(again), badgesIn(again)]).toEqual([['already'], badgesIn(first)]);
  });

  test.each<[string, Partial<BadgeDraft>]>([
    ['somebody else', { recipient: { id: 'did:example:bob' } }],
    ['something else', { achievement: { ...draft.achievement, id: 'https://example.org/other' } }],
    ['a badge of another id', { id: 'urn:uuid:00000000-0000-4000-8000-000000000002' }],
  ])('for %s is refused, whether the first was stored or is being made', async (_, change) => {
    const given = [
      { key: 'a', draft },
      { key: 'a', draft: { ...draft, ...change } },
    ];
    for (const concurrency of [1, 2])
      expect(told(await issueAll(given, { concurrency }))).toEqual([
        'issued',
        'issue.key-taken /key',
      ]);
  });

  test('has the same id when its store was lost', async () => {
    const [first, again] = [await issueAll(rows(3)), await issueAll(rows(3))];
    const ids = badgesIn(first).map(({ id }) => id);
    expect(badgesIn(again).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('with status lists', () => {
  test('each badge has a place under its id, and can be called back by it', async () => {
    const { lists, taken } = newStatusLists();
    const [badge, ...others] = badgesIn(await issueAll(rows(3), { statusLists: lists }));
    const entries = [badge, ...others].map((one) => JSON.stringify(one?.credentialStatus));
    expect(new Set(entries).size).toBe(3);
    expect(await taken()).toBe(3);
    expect(await lists.revoke(badge?.id ?? '')).toBe('revoked');
    expect(await lists.statusOf(others[0]?.id ?? '')).toBe('active');
  });

  test('a badge that was signed and not stored has the same place the next time', async () => {
    const { lists, taken } = newStatusLists();
    const signed: unknown[] = [];
    const dying: IssuedStore = {
      get: async () => undefined,
      putIfAbsent: async (_, badge) => {
        signed.push([badge.id, badge.credentialStatus]);
        throw new Error('killed');
      },
    };
    const options = { statusLists: lists, concurrency: 1 };
    await thrown(() => issueAll(rows(1), { ...options, store: dying }));
    const [badge] = badgesIn(await issueAll(rows(1), options));
    expect(signed).toEqual([[badge?.id, badge?.credentialStatus]]);
    expect(await taken()).toBe(1);
  });

  test('a badge that is there takes no place', async () => {
    const store = createMemoryIssuedStore();
    await issueAll(rows(2), { store });
    const { lists, taken } = newStatusLists();
    await issueAll(rows(2), { store, statusLists: lists });
    expect(await taken()).toBe(0);
  });
});

describe('progress', () => {
  async function progressOf(given: Iterable<KeyedDraft>, options: Partial<IssueManyOptions> = {}) {
    const seen: IssueManyProgress[] = [];
    await issueAll(given, { ...options, onProgress: (progress) => seen.push(progress) });
    return seen;
  }
  const [row, other] = rows(2);
  const faulty = { key: 'faulty', draft: { ...draft, validFrom: 'x' } };
  const given = row && other ? [row, faulty, row, other] : [];

  test('is told with each outcome', async () => {
    expect(await progressOf(given, { concurrency: 1 })).toEqual([
      { done: 1, issued: 1, already: 0, refused: 0, total: 4 },
      { done: 2, issued: 1, already: 0, refused: 1, total: 4 },
      { done: 3, issued: 1, already: 1, refused: 1, total: 4 },
      { done: 4, issued: 2, already: 1, refused: 1, total: 4 },
    ]);
  });

  test('has no total where nobody knows it', async () => {
    const [first] = await progressOf(given.values());
    expect(first).toEqual({ done: 1, issued: 1, already: 0, refused: 0 });
    const [last] = (await progressOf(given.values(), { total: 9 })).slice(-1);
    expect(last).toMatchObject({ done: 4, total: 9 });
  });
});

describe('a wrong call is told before anything is done:', () => {
  const store = createMemoryIssuedStore();
  test.each<[string, unknown, unknown, unknown, string]>([
    ['no options', issuer, [], undefined, ''],
    ['no store', issuer, [], {}, '/store'],
    ['a store of another kind', issuer, [], { store: createMemoryStatusListStore() }, '/store'],
    ['a misspelt option', issuer, [], { store, concurency: 2 }, '/concurency'],
    ['no concurrency', issuer, [], { store, concurrency: 0 }, '/concurrency'],
    [
      'endless concurrency',
      issuer,
      [],
      { store, concurrency: Number.POSITIVE_INFINITY },
      '/concurrency',
    ],
    ['a total below nothing', issuer, [], { store, total: -1 }, '/total'],
    ['a signal that is none', issuer, [], { store, signal: 'stop' }, '/signal'],
    ['status lists that are none', issuer, [], { store, statusLists: [] }, '/statusLists'],
    ['a listener that is none', issuer, [], { store, onProgress: true }, '/onProgress'],
    ['no issuer', undefined, [], { store }, '/issuer'],
    ['no drafts', issuer, undefined, { store }, '/drafts'],
    ['text for drafts', issuer, 'row', { store }, '/drafts'],
    ['one draft for drafts', issuer, { key: 'a', draft }, { store }, '/drafts'],
  ])('%s', (_, by, given, options, path) => {
    expect(() => Reflect.apply(issueMany, undefined, [by, given, options])).toThrow(
      expect.objectContaining({ code: 'option.invalid', path }),
    );
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'row'],
    ['no key', { draft }],
    ['a key that is a number', { key: 1, draft }],
  ])('%s for a draft, with its number', async (_, row) => {
    const given = [...rows(1), row];
    const outcomes: AsyncIterable<IssueOutcome> = Reflect.apply(issueMany, undefined, [
      issuer,
      given,
      { store },
    ]);
    const error = await thrown(async () => {
      for await (const _ of outcomes);
    });
    expect(error).toMatchObject({ code: 'option.invalid', path: '/drafts/1' });
  });
});
