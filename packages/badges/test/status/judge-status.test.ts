import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { NOW } from '../support/badges.js';
import { explained } from '../support/explained.js';
import type { Json } from '../support/json-edit.js';
import {
  badgeWith,
  ENTRIES,
  encodedBits,
  entry,
  LIST,
  network,
  setTo,
  signedList,
  statusIn,
} from '../support/status-lists.js';

const OPEN = ['unverifiable', 'status.list-invalid'];

describe('a list that is over', () => {
  const over = { validUntil: '2026-05-01T00:00:00Z' };
  const suspension = { statusPurpose: 'suspension', encodedList: setTo(1) };

  test.each<readonly [string, () => unknown, Json, readonly string[]]>([
    [
      'still revokes, since no revocation is taken back',
      () => signedList({ encodedList: setTo(1) }, over),
      {},
      ['invalid', 'status.revoked'],
    ],
    ['suspends no more', () => signedList(suspension, over), { statusPurpose: 'suspension' }, OPEN],
  ])('%s', async (_, page, changes, expected) => {
    expect(await statusIn(page(), entry(changes))).toEqual(expected);
  });
});

describe('a list of', () => {
  const bits = (entries: number, value: number) => () =>
    signedList({ encodedList: encodedBits({ entries, set: new Map([[8, value]]) }) });

  test.each<readonly [string, () => unknown, Json, readonly string[]]>([
    ['the usual length', bits(ENTRIES, 0), {}, ['valid']],
    ['eight entries less', bits(ENTRIES - 8, 0), {}, ['valid', 'status.short-list']],
    ['100,000 entries', bits(100_000, 0), {}, ['valid', 'status.short-list']],
    ['100,000 entries, with the bit set', bits(100_000, 1), {}, ['invalid', 'status.revoked']],
    ['eight entries less than that', bits(99_992, 0), {}, OPEN],
    ['sixteen entries', bits(16, 0), {}, OPEN],
    ['sixteen entries, with the bit set', bits(16, 1), {}, ['invalid', 'status.revoked']],
    ['half the usual length, two bits each', bits(ENTRIES, 0), { statusSize: 2 }, OPEN],
    ['the usual length, two bits each', bits(2 * ENTRIES, 0), { statusSize: 2 }, ['valid']],
  ])('%s', async (_, page, changes, expected) => {
    expect(await statusIn(page(), entry({ statusListIndex: '8', ...changes }))).toEqual(expected);
  });
});

const MESSAGES = [
  { status: '0x0', message: 'Accepted' },
  { status: '0x1', message: 'Under review\u202e' },
  { status: '0x2', message: 'x'.repeat(10_000) },
];
const message = entry({ statusPurpose: 'message', statusSize: 2, statusMessage: MESSAGES });

test.each<readonly [string, number, string]>([
  ['a message', 0, 'Accepted'],
  ['a message with controls', 1, 'Under review'],
  ['a long message', 2, 'xxxx'],
  ['a value without a message', 3, 'status 3'],
])('%s is told and decides nothing', async (_, value, words) => {
  const badge = await badgeWith(message);
  const encodedList = setTo(value, { size: 2 });
  const pages = { [LIST]: signedList({ statusPurpose: 'message', encodedList }) };
  const { fetch } = network(pages);
  const { verdict, warnings } = await verifyBadge(badge, { now: NOW, fetch });
  expect([verdict, ...warnings.map(({ code }) => code)]).toEqual(['valid', 'status.unsupported']);
  expect(warnings[0]?.message).toContain(words);
  expect(warnings[0]?.message.length).toBeLessThan(400);
  expect(await explained(badge, { fetch: network(pages).fetch })).not.toContain('\u202e');
});

test.each<readonly [string, () => unknown, string]>([
  ['whose list is no list', () => 'nothing', 'status.list-invalid'],
  ['whose list is for something else', () => signedList(), 'status.list-invalid'],
  [
    'whose list is over',
    () => signedList({ statusPurpose: 'message' }, { validUntil: '2026-05-01T00:00:00Z' }),
    'status.list-invalid',
  ],
])('a message %s decides nothing', async (_, list, code) => {
  expect(await statusIn(list(), message)).toEqual(['valid', code]);
});

test('any value but zero revokes, with the words for it as the reason', async () => {
  const status = entry({ statusSize: 2, statusMessage: MESSAGES });
  const list = (value: number) => signedList({ encodedList: setTo(value, { size: 2 }) });
  expect(await statusIn(list(0), status)).toEqual(['valid']);
  expect(await statusIn(list(3), status)).toEqual(['invalid', 'status.revoked']);
  const { fetch } = network({ [LIST]: list(1) });
  const report = await verifyBadge(await badgeWith(status), { now: NOW, fetch });
  expect(report.problems).toMatchObject([{ code: 'status.revoked' }]);
  expect(report.problems[0]?.message).toContain('Under review');
});
