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

test('of a badge that has expired the status is told as well', async () => {
  const badge = await badgeWith(entry(), { validUntil: '2026-02-01T00:00:00Z' });
  expect(await statusOf(badge, { [LIST]: set() })).toEqual([
    'invalid',
    'validity.expired',
    'status.revoked',
  ]);
});
