import { describe, expect, test } from 'vitest';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { edit, type Json } from '../support/json-edit.js';
import { didKeyOfSeed } from '../support/sign.js';
import { token, tokenKey } from '../support/sign-jwt.js';
import {
  badgeWith,
  encodedBits,
  entry,
  LIST,
  olderList,
  STATUS_LIST_2021,
  setTo,
  signedList,
  statusIn,
  statusOf,
  unsignedList,
} from '../support/status-lists.js';

const UNKNOWN = 'https://lists.example.net/context';
const OPEN = ['unverifiable', 'status.list-invalid'];

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
    expect(await statusIn(page())).toEqual(['valid']);
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
    expect(await statusIn(await page())).toEqual(OPEN);
  });
});

test('what the network refused for the key of a list is said as such', async () => {
  const blocked = 'did:web:10.0.0.1';
  const page = signedList({}, { issuer: blocked }, { verificationMethod: `${blocked}#key-1` });
  expect(await statusIn(page)).toEqual(['unverifiable', 'link.blocked']);
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
