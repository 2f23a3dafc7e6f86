import { beforeEach, describe, expect, test } from 'vitest';
import { decodeBitstring, statusAt } from '../../src/status/bitstring.js';
import { createMemoryStatusListStore } from '../../src/status/memory-store.js';
import type { StatusListsOptions } from '../../src/status/status-list-settings.js';
import { createStatusLists, type StatusLists } from '../../src/status/status-lists.js';
import { CREATED, minimalDraft, NOW, testIssuer } from '../support/badges.js';
import { CREDENTIALS_V2 } from '../support/contexts.js';
import { didKeyOfSeed, proofOf } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const BASE = 'https://badges.example.org/status';
const REVOCATIONS = `${BASE}/revocation/1`;
const SUSPENSIONS = `${BASE}/suspension/1`;

let options: StatusListsOptions;
let lists: StatusLists;

beforeEach(async () => {
  options = {
    issuer: await testIssuer(),
    store: createMemoryStatusListStore(),
    baseUrl: BASE,
    purposes: ['revocation', 'suspension'],
    now: () => new Date(NOW),
  };
  lists = createStatusLists(options);
});

/** The bits of a published list at the index of a badge. */
async function bitOf(badge: string, listId: string): Promise<number | undefined> {
  const { credentialSubject } = await lists.publish(listId);
  const encodedList = String(Reflect.get(Object(credentialSubject), 'encodedList'));
  const read = await decodeBitstring(encodedList, { mostBytes: 16_384 });
  const [entry] = await lists.allocate(badge);
  return read.ok ? statusAt(read.bits, Number(entry?.statusListIndex), 1) : undefined;
}

describe('a place', () => {
  test('is an entry for each purpose, with one index', async () => {
    const [revocation, suspension] = await lists.allocate('a');
    const statusListIndex = revocation?.statusListIndex ?? '';
    expect(statusListIndex).toMatch(/^\d{1,6}$/);
    expect(revocation).toEqual({
      id: `${REVOCATIONS}#${statusListIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex,
      statusListCredential: REVOCATIONS,
    });
    expect(suspension).toEqual({
      id: `${SUSPENSIONS}#${statusListIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex,
      statusListCredential: SUSPENSIONS,
    });
  });

  test('is the same for the same key, one by one or many at once', async () => {
    const [first, , third] = await lists.allocateAll(['a', 'b', 'a']);
    expect(third).toEqual(first);
    expect(await lists.allocate('a')).toEqual(first);
  });

  test('is another for another key', async () => {
    const places = await lists.allocateAll(Array.from({ length: 500 }, (_, key) => `${key}`));
    expect(new Set(places.map(([entry]) => entry?.statusListIndex)).size).toBe(500);
  });

  test.each([
    ['empty', ''],
    ['too long', 'x'.repeat(2001)],
    ['with NUL', 'a\0'],
    ['with half a surrogate pair', '\ud800'],
  ])('is refused to a key that is %s', async (_, key) => {
    const error = await thrown(() => lists.allocateAll(['a', key]));
    expect(error).toMatchObject({ code: 'option.invalid', path: '/keys/1' });
  });
});

describe('a badge', () => {
  test('that was issued with its place says where its status is found', async () => {
    const issuer = await testIssuer();
    const [revocation] = await lists.allocate('a');
    const credentialStatus = revocation === undefined ? [] : [revocation];
    const badge = await issuer.issue({ ...minimalDraft, credentialStatus }, { created: CREATED });
    expect(badge.credentialStatus).toEqual(revocation);
  });

  test('can be revoked, and stays so', async () => {
    await lists.allocateAll(['a', 'b']);
    expect(await lists.statusOf('a')).toBe('active');
    expect(await lists.revoke('a')).toBe('revoked');
    expect(await lists.statusOf('a')).toBe('revoked');
    expect(await lists.statusOf('b')).toBe('active');
    expect([await bitOf('a', REVOCATIONS), await bitOf('b', REVOCATIONS)]).toEqual([1, 0]);
    for (const change of [lists.suspend, lists.reinstate]) {
      expect(await thrown(() => change('a'))).toMatchObject({ code: 'status.final' });
    }
  });

  test('can be suspended, and reinstated', async () => {
    await lists.allocate('a');
    expect(await lists.suspend('a')).toBe('suspended');
    expect([await bitOf('a', REVOCATIONS), await bitOf('a', SUSPENSIONS)]).toEqual([0, 1]);
    expect(await lists.reinstate('a')).toBe('active');
    expect([await bitOf('a', REVOCATIONS), await bitOf('a', SUSPENSIONS)]).toEqual([0, 0]);
  });

  test('has a history of who, why and when', async () => {
    await lists.allocate('a');
    const at = new Date('2026-03-01T09:00:00Z');
    await lists.suspend('a', { by: 'Ann', reason: 'A complaint', at });
    await lists.reinstate('a', { by: 'Bob' });
    await lists.revoke('a', { reason: 'Plagiarism' });
    expect(await lists.history('a')).toMatchObject([
      { action: 'suspend', by: 'Ann', reason: 'A complaint', at: '2026-03-01T09:00:00.000Z' },
      { action: 'reinstate', by: 'Bob', at: '2026-06-01T00:00:00.000Z' },
      { action: 'revoke', reason: 'Plagiarism' },
    ]);
  });

  test('keeps its first reason when the same is done again', async () => {
    await lists.allocate('a');
    await lists.revoke('a', { reason: 'First' });
    expect(await lists.revoke('a', { reason: 'Second' })).toBe('revoked');
    expect((await lists.history('a')).map(({ reason }) => reason)).toEqual(['First']);
  });

  test('is named by an entry it carries as well', async () => {
    const [revocation, suspension] = await lists.allocate('a');
    if (revocation === undefined || suspension === undefined) throw new Error('no entries');
    await lists.suspend(suspension);
    expect(await lists.statusOf(revocation)).toBe('suspended');
    expect(await lists.statusOf('a')).toBe('suspended');
  });

  test('is changed once when many ask at once', async () => {
    await lists.allocate('a');
    const asked = Array.from({ length: 50 }, (_, caller) => lists.revoke('a', { by: `${caller}` }));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['revoked']));
    expect(await lists.history('a')).toHaveLength(1);
  });

  const nobody = { statusListCredential: REVOCATIONS, statusListIndex: '5' };

  test.each<[string, Parameters<StatusLists['revoke']>[0]]>([
    ['a key that was never given', 'b'],
    ['a place that nobody has', nobody],
    ['a list that was never begun', { ...nobody, statusListCredential: `${BASE}/revocation/2` }],
    ['a list of somebody else', { ...nobody, statusListCredential: 'https://example.org/1' }],
    ['no index', { ...nobody, statusListIndex: '-1' }],
  ])('is not found under %s', async (_, badge) => {
    for (const call of [
      lists.revoke,
      lists.suspend,
      lists.reinstate,
      lists.statusOf,
      lists.history,
    ])
      expect(await thrown(() => call(badge))).toMatchObject({ code: 'status.unknown-badge' });
  });

  test.each([
    ['/by', { by: '' }],
    ['/reason', { reason: 'x'.repeat(2001) }],
    ['/at', { at: new Date('never') }],
  ])('is not changed with a wrong detail: %s', async (path, details) => {
    await lists.allocate('a');
    const error = await thrown(() => lists.revoke('a', details));
    expect(error).toMatchObject({ code: 'option.invalid', path });
    expect(await lists.history('a')).toEqual([]);
  });

  test('is not suspended where no list could show it', async () => {
    const only = createStatusLists({ ...options, purposes: ['revocation'] });
    await only.allocate('a');
    for (const change of [only.suspend, only.reinstate]) {
      expect(await thrown(() => change('a'))).toMatchObject({
        code: 'option.invalid',
        path: '/purposes',
      });
    }
  });
});

describe('a published list', () => {
  test('is a signed credential that says how long it is good', async () => {
    await lists.allocate('a');
    const published = await lists.publish(SUSPENSIONS);
    const { proof, credentialSubject, ...rest } = published;
    expect(rest).toEqual({
      '@context': [CREDENTIALS_V2],
      id: SUSPENSIONS,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: didKeyOfSeed(),
      validFrom: '2026-05-31T23:55:00.000Z',
      validUntil: '2026-07-01T00:00:00.000Z',
    });
    expect(credentialSubject).toEqual({
      id: `${SUSPENSIONS}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'suspension',
      encodedList: expect.stringMatching(/^uH4sI/),
      ttl: 300_000,
    });
    const created = { created: '2026-06-01T00:00:00Z' };
    expect(proof).toEqual([await proofOf(published, { options: created })]);
  });

  test('has as many entries as privacy asks for, however few badges there are', async () => {
    await lists.allocate('a');
    const { credentialSubject } = await lists.publish(REVOCATIONS);
    const encodedList = String(Reflect.get(Object(credentialSubject), 'encodedList'));
    const read = await decodeBitstring(encodedList, { mostBytes: 16_384 });
    expect(read.ok && read.bits.length * 8).toBe(131_072);
  });

  test('tells nobody who was called back, or why', async () => {
    await lists.allocate('secret-key');
    await lists.revoke('secret-key', { by: 'secret-person', reason: 'secret-reason' });
    expect(JSON.stringify(await lists.publish(REVOCATIONS))).not.toContain('secret');
  });

  test('is the same at the same time, whatever order things happened in', async () => {
    await lists.allocateAll(['a', 'b']);
    await lists.revoke('a');
    await lists.revoke('b');
    expect(await lists.publish(REVOCATIONS)).toEqual(await lists.publish(REVOCATIONS));
  });

  test('is one of those that hold a badge', async () => {
    expect(await lists.lists()).toEqual([]);
    await lists.allocate('a');
    expect(await lists.lists()).toEqual([REVOCATIONS, SUSPENSIONS]);
    for (const id of await lists.lists()) expect(await lists.publish(id)).toMatchObject({ id });
  });

  test.each([
    `${BASE}/revocation/2`,
    `${BASE}/revocation/01`,
    `${BASE}/revocation/1/`,
    `${BASE}/refresh/1`,
    `${BASE}/__proto__/1`,
    'https://badges.example.org/status2/revocation/1',
    '/status/revocation/1',
    '',
  ])('is not "%s"', async (id) => {
    await lists.allocate('a');
    expect(await thrown(() => lists.publish(id))).toMatchObject({ code: 'status.unknown-list' });
  });

  test('of another purpose than the lists have is none', async () => {
    const only = createStatusLists({ ...options, purposes: ['revocation'] });
    await only.allocate('a');
    expect(await thrown(() => only.publish(SUSPENSIONS))).toMatchObject({
      code: 'status.unknown-list',
    });
  });

  test('is never shorter than a badge in it needs', async () => {
    const longer = createStatusLists({
      ...options,
      entries: 2 ** 20,
      random: (count) => new Uint8Array(count).fill(0x0f),
    });
    await longer.allocate('a');
    await longer.revoke('a');
    for (const call of [() => lists.allocate('a'), () => lists.publish(REVOCATIONS)])
      expect(await thrown(call)).toMatchObject({ code: 'option.invalid', path: '/entries' });
  });
});

test.each<[string, object]>([
  ['/issuer', { issuer: {} }],
  ['/store', { store: undefined }],
  ['/baseUrl', { baseUrl: 'http://badges.example.org/status' }],
  ['/baseUrl', { baseUrl: 'https://badges.example.org/status?list=' }],
  ['/baseUrl', { baseUrl: 'https://badges.example.org/status#list' }],
  ['/baseUrl', { baseUrl: 'https://somebody@badges.example.org/status' }],
  ['/baseUrl', { baseUrl: '/status' }],
  ['/purposes', { purposes: [] }],
  ['/purposes', { purposes: ['refresh'] }],
  ['/purposes', { purposes: ['revocation', 'revocation'] }],
  ['/ttl', { ttl: 0 }],
  ['/ttl', { ttl: 0.5 }],
  ['/validFor', { validFor: Number.NaN }],
  ['/validFor', { ttl: 60_000, validFor: 60_000 }],
  ['/entries', { entries: 131_064 }],
  ['/entries', { entries: 131_073 }],
  ['/entries', { entries: 2 ** 27 }],
  ['/fillLimit', { fillLimit: 0 }],
  ['/fillLimit', { fillLimit: 0.95 }],
  ['/fillLimit', { fillLimit: Number.NaN }],
  ['/purpose', { purpose: 'revocation' }],
])('the option %s is refused when it is wrong: %j', async (path, changes) => {
  const error = await thrown(() => createStatusLists({ ...options, ...changes }));
  expect(error).toMatchObject({ code: 'option.invalid', path });
});

test('slashes at the end of the base address make no difference', async () => {
  const slashed = createStatusLists({ ...options, baseUrl: `${BASE}//` });
  expect(await slashed.allocate('a')).toEqual(await lists.allocate('a'));
});
