import { expect, test } from 'vitest';
import { type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { NOW, unsignedBadge } from '../support/badges.js';
import { explained } from '../support/explained.js';
import type { Json } from '../support/json-edit.js';
import { didKeyOfSeed } from '../support/sign.js';
import {
  badgeWith,
  ENTRIES,
  encodedBits,
  entry,
  INDEX,
  LIST,
  network,
  setTo,
  signedList,
  statusOf,
} from '../support/status-lists.js';

const SECOND = 'https://badges.example.org/status/2';
const THIRD = 'https://badges.example.org/status/3';

const set = () => signedList({ encodedList: setTo(1) });
const clear = () => signedList();
const suspended = () =>
  signedList({ statusPurpose: 'suspension', encodedList: setTo(1) }, { id: SECOND });
const suspension = { statusPurpose: 'suspension', statusListCredential: SECOND, id: `${SECOND}#1` };

type Pages = Readonly<Record<string, () => unknown>>;

async function verdict(status: unknown, pages: Pages, options: VerifyBadgeOptions = {}) {
  const made = Object.entries(pages).map(([address, make]) => [address, make()]);
  return statusOf(await badgeWith(status), Object.fromEntries(made), options);
}

test.each<readonly [string, unknown, Pages, readonly string[]]>([
  ['a clear bit', entry(), { [LIST]: clear }, ['valid']],
  ['a clear bit of an entry without an id', entry({ id: undefined }), { [LIST]: clear }, ['valid']],
  ['a clear bit of a list of one entry', [entry()], { [LIST]: clear }, ['valid', 'schema.lenient']],
  ['a set bit', entry(), { [LIST]: set }, ['invalid', 'status.revoked']],
  [
    'a set bit of a suspension',
    entry(suspension),
    { [SECOND]: suspended },
    ['invalid', 'status.suspended'],
  ],
  [
    'the bit beside a set one',
    entry({ statusListIndex: String(INDEX + 1) }),
    { [LIST]: set },
    ['valid'],
  ],
  ['the first entry', entry({ statusListIndex: '0' }), { [LIST]: clear }, ['valid']],
  [
    'the last entry',
    entry({ statusListIndex: String(ENTRIES - 1) }),
    {
      [LIST]: () => signedList({ encodedList: encodedBits({ set: new Map([[ENTRIES - 1, 1]]) }) }),
    },
    ['invalid', 'status.revoked'],
  ],
  [
    'an index that is a number',
    entry({ statusListIndex: INDEX }),
    { [LIST]: set },
    ['invalid', 'status.revoked', 'schema.lenient'],
  ],
  [
    'an entry that the list does not have',
    entry({ statusListIndex: String(ENTRIES) }),
    { [LIST]: clear },
    ['unverifiable', 'status.list-invalid'],
  ],
  [
    'an entry that no list has',
    entry({ statusListIndex: '9'.repeat(400) }),
    { [LIST]: clear },
    ['unverifiable', 'status.list-invalid'],
  ],
  ['a list that is not there', entry(), {}, ['unverifiable', 'status.unreachable']],
  [
    'a list at a private address',
    entry({ statusListCredential: 'https://10.0.0.1/status' }),
    {},
    ['unverifiable', 'link.blocked'],
  ],
  [
    'a list without https',
    entry({ statusListCredential: 'http://badges.example.org/status/1' }),
    {},
    ['unverifiable', 'link.blocked'],
  ],
])('%s', async (_, status, pages, expected) => {
  expect(await verdict(status, pages)).toEqual(expected);
});

test.each<readonly [string, Json]>([
  ['without a purpose', { statusPurpose: undefined }],
  ['with an empty purpose', { statusPurpose: '' }],
  ['with two purposes', { statusPurpose: ['revocation', 'suspension'] }],
  ['without an index', { statusListIndex: undefined }],
  ['with an empty index', { statusListIndex: '' }],
  ['with an index below the first', { statusListIndex: '-1' }],
  ['with an index between two entries', { statusListIndex: 1.5 }],
  ['with an index below the first as a number', { statusListIndex: -1 }],
  ['with a hexadecimal index', { statusListIndex: '0x1' }],
  ['with an index with a sign', { statusListIndex: '+1' }],
  ['with an index with a leading zero', { statusListIndex: '01' }],
  ['with an index with an exponent', { statusListIndex: '1e3' }],
  ['with an index and a space', { statusListIndex: '1 ' }],
  ['with an index and a line break', { statusListIndex: '1\n' }],
  ['with an index and another below it', { statusListIndex: `1\n${INDEX}` }],
  ['with an index in other digits', { statusListIndex: '١' }],
  ['with two indices', { statusListIndex: ['1', '2'] }],
  ['without a list', { statusListCredential: undefined }],
  ['with two lists', { statusListCredential: [LIST, SECOND] }],
  ['with no bits', { statusSize: 0 }],
  ['with half a bit', { statusSize: 1.5 }],
])('an entry %s is malformed', async (_, changes) => {
  expect(await verdict(entry(changes), { [LIST]: clear })).toEqual(['invalid', 'status.malformed']);
});

test.each<readonly [string, string]>([
  ['refresh', 'refresh'],
  ['a purpose of its own', 'withdrawn-by-committee'],
  ['a purpose in other letters', 'Revocation'],
])('a status for %s decides nothing and is named', async (_, statusPurpose) => {
  const { fetch, asked } = network({});
  const badge = await badgeWith(entry({ statusPurpose }));
  const { verdict, warnings } = await verifyBadge(badge, { now: NOW, fetch });
  expect(verdict).toBe('valid');
  expect(warnings).toMatchObject([{ code: 'status.unsupported', path: '/credentialStatus' }]);
  expect(warnings[0]?.message).toContain(JSON.stringify(statusPurpose));
  expect(asked).toEqual([]);
});

const down = entry({ id: `${THIRD}#1`, statusListCredential: THIRD });

test.each<readonly [string, unknown, Pages, readonly string[]]>([
  [
    'both clear',
    [entry(), down],
    { [LIST]: clear, [THIRD]: () => signedList({}, { id: THIRD }) },
    ['valid'],
  ],
  [
    'the second set',
    [entry(), entry(suspension)],
    { [LIST]: clear, [SECOND]: suspended },
    ['invalid', 'status.suspended'],
  ],
  [
    'the first set and the second out of reach',
    [entry(), down],
    { [LIST]: set },
    ['invalid', 'status.revoked', 'status.unreachable'],
  ],
  [
    'the first out of reach and the second set',
    [down, entry()],
    { [LIST]: set },
    ['invalid', 'status.revoked', 'status.unreachable'],
  ],
  [
    'one clear and one out of reach',
    [entry(), down],
    { [LIST]: clear },
    ['unverifiable', 'status.unreachable'],
  ],
  [
    'one clear and one of an unknown type',
    [entry(), { id: 'https://badges.example.org/s', type: 'BitstringStatusListCredential' }],
    { [LIST]: clear },
    ['unverifiable', 'status.unsupported'],
  ],
])('of two entries, %s', async (_, status, pages, expected) => {
  expect(await verdict(status, pages)).toEqual(expected);
});

test('a list that several entries name is asked for once', async () => {
  const purposes = ['revocation', 'suspension'];
  const { fetch, asked } = network({ [LIST]: signedList({ statusPurpose: purposes }) });
  const entries = purposes.map((statusPurpose) =>
    entry({ id: `${LIST}#${statusPurpose}`, statusPurpose }),
  );
  expect((await verifyBadge(await badgeWith(entries), { now: NOW, fetch })).verdict).toBe('valid');
  expect(asked).toEqual([LIST]);
});

test('eight entries are looked up, and nine are refused before anything is asked', async () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      entry({ id: `${LIST}#${index}`, statusListIndex: String(index) }),
    );
  expect(await verdict(entries(8), { [LIST]: clear })).toEqual(['valid']);
  const { fetch, asked } = network({});
  const report = await verifyBadge(await badgeWith(entries(9)), { now: NOW, fetch });
  expect(report.problems).toMatchObject([{ code: 'input.too-large', path: '/credentialStatus' }]);
  expect(asked).toEqual([]);
});

test('a type that is not known is named', async () => {
  const status = { id: 'https://badges.example.org/s', type: 'BitstringStatusListCredential' };
  const { fetch, asked } = network({});
  const report = await verifyBadge(await badgeWith(status), { now: NOW, fetch });
  expect(report.verdict).toBe('unverifiable');
  expect(report.problems).toMatchObject([
    { code: 'status.unsupported', path: '/credentialStatus' },
  ]);
  expect(report.problems[0]?.message).toContain('"BitstringStatusListCredential"');
  expect(asked).toEqual([]);
});

test('without the network the badge stays open, and says why in plain words', async () => {
  expect(await verdict(entry(), { [LIST]: set }, { online: false })).toEqual([
    'unverifiable',
    'status.unreachable',
  ]);
  expect(await explained(await badgeWith(entry()), { online: false })).toContain(
    'Whether it still stands could not be checked: the status list cannot be had, because the network may not be asked.',
  );
});

test('too many requests and too little time are said as such', async () => {
  const entries = [entry(), down];
  const limits = { requests: 1 };
  expect(await verdict(entries, { [LIST]: clear }, { limits })).toEqual([
    'unverifiable',
    'limit.requests',
  ]);
  const fetch = () => new Promise<Response>(() => undefined);
  expect(await verdict(entry(), {}, { fetch, limits: { requestMs: 20 } })).toEqual([
    'unverifiable',
    'limit.time',
  ]);
});

test.each<readonly [string, () => Promise<Json>]>([
  ['changed after it was signed', async () => ({ ...(await badgeWith(entry())), name: 'Another' })],
  ['not signed', async () => unsignedBadge({ credentialStatus: entry() })],
])('nobody is asked for the status of a badge that was %s', async (_, badge) => {
  const { fetch, asked } = network({ [LIST]: set() });
  const report = await verifyBadge(await badge(), { now: NOW, fetch });
  expect(report.checks).toContainEqual(
    expect.objectContaining({ id: 'status', status: 'not-run' }),
  );
  expect(report.verdict).toBe('invalid');
  expect(asked).toEqual([]);
});

const OTHER = didKeyOfSeed(2);
const foreign = (bit: number) => () =>
  signedList({ encodedList: setTo(bit) }, { issuer: OTHER }, { seed: 2 });

test.each<readonly [string, number, VerifyBadgeOptions['trustedIssuers'], readonly string[]]>([
  ['nobody knows', 0, undefined, ['valid', 'status.foreign-issuer']],
  ['the reader does not know', 0, [didKeyOfSeed()], ['valid', 'status.foreign-issuer']],
  ['the reader knows', 0, [OTHER, didKeyOfSeed()], ['valid']],
  ['nobody knows', 1, undefined, ['invalid', 'status.revoked', 'status.foreign-issuer']],
  ['the reader knows', 1, [OTHER, didKeyOfSeed()], ['invalid', 'status.revoked']],
  [
    'a list that does not answer knows',
    0,
    { lookup: () => Promise.reject(new Error('down')) },
    ['valid', 'status.foreign-issuer'],
  ],
])('a list of an issuer whom %s, with the bit %i', async (_, bit, trustedIssuers, expected) => {
  const options = trustedIssuers === undefined ? {} : { trustedIssuers };
  expect(await verdict(entry(), { [LIST]: foreign(bit) }, options)).toEqual(expected);
});

const MESSAGES = [
  { status: '0x0', message: 'Accepted' },
  { status: '0x1', message: 'Under review\u202e' },
  { status: '0x2', message: 'x'.repeat(10_000) },
];
const message = entry({ statusPurpose: 'message', statusSize: 2, statusMessage: MESSAGES });
const messages = (value: number) => ({
  [LIST]: () => signedList({ statusPurpose: 'message', encodedList: setTo(value, { size: 2 }) }),
});

test.each<readonly [string, number, string]>([
  ['a message', 0, 'Accepted'],
  ['a message with controls', 1, 'Under review'],
  ['a long message', 2, 'xxxx'],
  ['a value without a message', 3, 'status 3'],
])('%s is told and decides nothing', async (_, value, words) => {
  const badge = await badgeWith(message);
  const pages = { [LIST]: messages(value)[LIST]?.() };
  const { fetch } = network(pages);
  const { verdict, warnings } = await verifyBadge(badge, { now: NOW, fetch });
  expect([verdict, ...warnings.map(({ code }) => code)]).toEqual(['valid', 'status.unsupported']);
  expect(warnings[0]?.message).toContain(words);
  expect(warnings[0]?.message.length).toBeLessThan(400);
  expect(await explained(badge, { fetch: network(pages).fetch })).not.toContain('\u202e');
});

test.each<readonly [string, Pages, readonly string[]]>([
  ['whose list is out of reach', {}, ['valid', 'status.unreachable']],
  ['whose list is for something else', { [LIST]: clear }, ['valid', 'status.list-invalid']],
  [
    'whose list is over',
    {
      [LIST]: () =>
        signedList({ statusPurpose: 'message' }, { validUntil: '2026-05-01T00:00:00Z' }),
    },
    ['valid', 'status.list-invalid'],
  ],
])('a message %s decides nothing', async (_, pages, expected) => {
  expect(await verdict(message, pages)).toEqual(expected);
});

test('any value but zero revokes, with the words for it as the reason', async () => {
  const status = entry({ statusSize: 2, statusMessage: MESSAGES });
  const list = (value: number) => () => signedList({ encodedList: setTo(value, { size: 2 }) });
  expect(await verdict(status, { [LIST]: list(0) })).toEqual(['valid']);
  expect(await verdict(status, { [LIST]: list(3) })).toEqual(['invalid', 'status.revoked']);
  const { fetch } = network({ [LIST]: list(1)() });
  const report = await verifyBadge(await badgeWith(status), { now: NOW, fetch });
  expect(report.problems).toMatchObject([{ code: 'status.revoked' }]);
  expect(report.problems[0]?.message).toContain('Under review');
});

test('of a badge that has expired the status is told as well', async () => {
  const badge = await badgeWith(entry(), { validUntil: '2026-02-01T00:00:00Z' });
  expect(await statusOf(badge, { [LIST]: set() })).toEqual([
    'invalid',
    'validity.expired',
    'status.revoked',
  ]);
});
