import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCache, verifyBadge } from '../../src/index.js';
import { NOW } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { edit, type Json } from '../support/json-edit.js';
import { didKeyOfSeed } from '../support/sign.js';
import { token, tokenKey } from '../support/sign-jwt.js';
import {
  badgeWith,
  ENTRIES,
  encodedBits,
  entry,
  LIST,
  network,
  olderList,
  STATUS_LIST_2021,
  setTo,
  signedList,
  statusOf,
  unsignedList,
} from '../support/status-lists.js';

const UNKNOWN = 'https://lists.example.net/context';
const OPEN = ['unverifiable', 'status.list-invalid'];
const verdict = async (page: unknown, status: unknown = entry()) =>
  statusOf(await badgeWith(status), { [LIST]: page });

describe('a list is taken', () => {
  test.each<readonly [string, () => unknown]>([
    ['for several purposes', () => signedList({ statusPurpose: ['suspension', 'revocation'] })],
    [
      'of an issuer with members',
      () => signedList({}, { issuer: { id: didKeyOfSeed(), name: 'N' } }),
    ],
    [
      'whose subject stands in a list of one',
      () => signedList({}, { credentialSubject: [unsignedList().credentialSubject] }),
    ],
    ['with a time to live', () => signedList({ ttl: 300_000 })],
    ['with an end to come', () => signedList({}, { validUntil: '2027-01-01T00:00:00Z' })],
    ['without a beginning', () => signedList({}, { validFrom: undefined })],
    [
      'with further contexts',
      () => signedList({}, { '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3] }),
    ],
    [
      'with a status of its own, which is not followed',
      () => signedList({}, { credentialStatus: entry() }),
    ],
  ])('%s', async (_, page) => {
    expect(await verdict(page())).toEqual(['valid']);
  });
});

describe('a list is not believed', () => {
  test.each<readonly [string, () => unknown]>([
    [
      'changed after it was signed',
      async () =>
        edit(await signedList({ encodedList: setTo(1) }), {
          '/credentialSubject/encodedList': encodedBits(),
        }),
    ],
    ['that is not signed', () => unsignedList()],
    ['signed by another in its issuer’s name', () => signedList({}, {}, { seed: 2 })],
    [
      'signed for another purpose of the key',
      () => signedList({}, {}, { options: { proofPurpose: 'authentication' } }),
    ],
    [
      'signed by an issuer whose keys are out of reach',
      () =>
        signedList(
          {},
          { issuer: 'did:web:lists.example.net' },
          { verificationMethod: 'did:web:lists.example.net#key-1' },
        ),
    ],
    ['with another id', () => signedList({}, { id: `${LIST}?2` })],
    ['with an id that differs in its last letter', () => signedList({}, { id: `${LIST}/` })],
    ['without an id', () => signedList({}, { id: undefined })],
    ['for another purpose', () => signedList({ statusPurpose: 'suspension' })],
    ['without a purpose', () => signedList({ statusPurpose: undefined })],
    ['of another type', () => signedList({}, { type: ['VerifiableCredential'] })],
    ['of the older type', () => olderList()],
    [
      'whose subject is of another type',
      () =>
        signedList(
          {},
          {
            credentialSubject: {
              id: LIST,
              type: 'BitstringStatusListEntry',
              statusPurpose: 'revocation',
            },
          },
        ),
    ],
    ['that is over', () => signedList({}, { validUntil: '2026-05-01T00:00:00Z' })],
    ['that is to come', () => signedList({}, { validFrom: '2026-07-01T00:00:00Z' })],
    [
      'that is to come, with the bit set',
      () => signedList({ encodedList: setTo(1) }, { validFrom: '2026-07-01T00:00:00Z' }),
    ],
    ['with a broken date', () => signedList({}, { validUntil: '2027-01-01' })],
    ['with a time to live below zero', () => signedList({ ttl: -1 })],
    ['without the first letter', () => signedList({ encodedList: encodedBits().slice(1) })],
    ['of other digits', () => signedList({ encodedList: `z${encodedBits().slice(1)}` })],
    ['without bits', () => signedList({ encodedList: 'u' })],
    ['whose bits are no gzip', () => signedList({ encodedList: 'uAAAA' })],
    ['whose bits are cut off', () => signedList({ encodedList: encodedBits().slice(0, -8) })],
    [
      'that unfolds to more than anybody needs',
      () => signedList({ encodedList: encodedBits({ entries: 2 ** 27 }) }),
    ],
    ['that is no JSON', () => '<html></html>'],
    ['that is a list of lists', () => [unsignedList()]],
    [
      'with a context that is not known',
      () =>
        signedList(
          {},
          { '@context': [CREDENTIALS_V2, UNKNOWN] },
          { contexts: new Map([[UNKNOWN, { '@context': {} }]]) },
        ),
    ],
    [
      'that names a member twice',
      async () => `{"id":"${LIST}",${JSON.stringify(await signedList()).slice(1)}`,
    ],
  ])('%s', async (_, page) => {
    expect(await verdict(await page())).toEqual(OPEN);
  });
});

test('what the network refused for the key of a list is said as such', async () => {
  const blocked = 'did:web:10.0.0.1';
  const page = signedList({}, { issuer: blocked }, { verificationMethod: `${blocked}#key-1` });
  expect(await verdict(page)).toEqual(['unverifiable', 'link.blocked']);
});

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
    expect(await verdict(page(), entry(changes))).toEqual(expected);
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
    expect(await verdict(page(), entry({ statusListIndex: '8', ...changes }))).toEqual(expected);
  });
});

describe('the list of 2021', () => {
  const older = (changes: Json = {}) =>
    badgeWith(entry({ type: 'StatusList2021Entry', ...changes }), {
      '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, STATUS_LIST_2021],
    });

  test.each<readonly [string, () => unknown, readonly string[]]>([
    ['with a clear bit', () => olderList(), ['valid']],
    [
      'with a set bit',
      () => olderList({ encodedList: setTo(1).slice(1) }),
      ['invalid', 'status.revoked'],
    ],
    [
      'with padding',
      () => olderList({ encodedList: padded(setTo(1).slice(1)) }),
      ['invalid', 'status.revoked'],
    ],
    ['that is over', () => olderList({}, { expirationDate: '2026-05-01T00:00:00Z' }), OPEN],
    ['that is written as the newer one', () => signedList(), OPEN],
  ])('%s', async (_, page, expected) => {
    expect(await statusOf(await older(), { [LIST]: page() })).toEqual(expected);
  });
});

const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=');

describe('a list as a token', () => {
  const key = tokenKey('ES256');
  const issuer = 'did:web:lists.example.net';
  const kid = `${issuer}#key-1`;
  const method = { id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: key.jwk };
  const document = { id: issuer, verificationMethod: [method], assertionMethod: [kid] };
  const page = (encodedList: string) =>
    token(
      { alg: key.alg, kid, typ: 'vc+jwt' },
      { ...unsignedList({ encodedList }, { issuer }), iss: issuer, jti: LIST },
      key,
    );
  const pages = (list: string) => ({
    [LIST]: list,
    'https://lists.example.net/.well-known/did.json': document,
  });

  test.each<readonly [string, () => string, readonly string[]]>([
    ['with a clear bit', () => page(encodedBits()), ['valid', 'status.foreign-issuer']],
    [
      'with a set bit',
      () => page(setTo(1)),
      ['invalid', 'status.revoked', 'status.foreign-issuer'],
    ],
    [
      'with another signature',
      () =>
        `${page(setTo(1)).split('.').slice(0, 2).join('.')}.${page(encodedBits()).split('.')[2]}`,
      OPEN,
    ],
  ])('%s', async (_, list, expected) => {
    expect(await statusOf(await badgeWith(entry()), pages(list()))).toEqual(expected);
  });
});

describe('out of a cache', () => {
  const HOUR = 3_600_000;

  /** Verifies one badge at several instants, in milliseconds, while what stands at the list’s address changes. */
  async function over(
    times: readonly (readonly [at: number, page: Promise<Json>, now?: string])[],
  ): Promise<readonly (readonly [verdict: string, asked: number])[]> {
    let at = 0;
    const cache = createCache({ maximumAgeMs: HOUR, clock: () => at });
    const pages: Json = {};
    const { fetch, asked } = network(pages);
    const badge = await badgeWith(entry());
    const found: [string, number][] = [];
    for (const [time, page, now = NOW] of times) {
      at = time;
      pages[LIST] = page;
      const { verdict: told } = await verifyBadge(badge, { now, fetch, cache });
      found.push([told, asked.length]);
    }
    return found;
  }

  test('a list is taken until its time to live is over, and then asked for anew', async () => {
    const before = signedList({ ttl: 60_000 });
    const after = signedList({ ttl: 60_000, encodedList: setTo(1) });
    expect(
      await over([
        [1, before],
        [60_000, after],
        [60_001, after],
        [60_002, before],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 1],
      ['invalid', 2],
      ['invalid', 2],
    ]);
  });

  test('a list without a time to live is taken for as long as the cache keeps it', async () => {
    expect(
      await over([
        [1, signedList()],
        [HOUR, signedList({ encodedList: setTo(1) })],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 1],
    ]);
  });

  test('a list that may not be kept is asked for once each time', async () => {
    const list = signedList({ ttl: 0 });
    expect(
      await over([
        [1, list],
        [2, list],
        [3, list],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 2],
      ['valid', 3],
    ]);
  });

  test('a list that has ended since is asked for anew', async () => {
    const before = signedList({}, { validUntil: '2026-06-01T00:00:30Z' });
    const after = signedList({}, { validUntil: '2026-06-02T00:00:00Z' });
    const later = '2026-06-01T00:01:00Z';
    expect(
      await over([
        [1, before],
        [60_001, after, later],
      ]),
    ).toEqual([
      ['valid', 1],
      ['valid', 2],
    ]);
    expect(
      await over([
        [1, before],
        [60_001, before, later],
      ]),
    ).toEqual([
      ['valid', 1],
      ['unverifiable', 2],
    ]);
  });
});

/** Milliseconds for properties, on a machine that has other things to do. */
const PATIENT = 30_000;

describe('over all lists', () => {
  test(
    'just the entries that are set are revoked',
    async () => {
      const index = fc.nat({ max: ENTRIES - 1 });
      const sets = fc.uniqueArray(index, { minLength: 1, maxLength: 40 });
      const asked = fc.oneof(index, fc.constant('one of the set' as const));
      await fc.assert(
        fc.asyncProperty(sets, asked, async (set, which) => {
          const at = typeof which === 'number' ? which : (set[0] ?? 0);
          const list = signedList({
            encodedList: encodedBits({ set: new Map(set.map((one) => [one, 1])) }),
          });
          expect(await verdict(list, entry({ statusListIndex: String(at) }))).toEqual(
            set.includes(at) ? ['invalid', 'status.revoked'] : ['valid'],
          );
        }),
        { numRuns: 12 },
      );
    },
    PATIENT,
  );

  test(
    'one bit flipped in its text after it was signed makes no badge valid',
    async () => {
      const list = await signedList({ encodedList: setTo(1) });
      const badge = await badgeWith(entry());
      const text = setTo(1);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.nat({ max: 6 }), async (at, bit) => {
          const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
          const encodedList = text.slice(0, at) + letter + text.slice(at + 1);
          const changed = edit(list, { '/credentialSubject/encodedList': encodedList });
          const [found] = await statusOf(badge, { [LIST]: changed });
          expect(found).not.toBe('valid');
        }),
        { numRuns: 40 },
      );
    },
    PATIENT,
  );

  test(
    'no document in its place makes a badge valid, and none makes a verification throw',
    async () => {
      const badge = await badgeWith(entry());
      await fc.assert(
        fc.asyncProperty(fc.json({ maxDepth: 3 }), async (page) => {
          expect(await statusOf(badge, { [LIST]: page })).toEqual(OPEN);
        }),
        { numRuns: 30 },
      );
    },
    PATIENT,
  );
});
