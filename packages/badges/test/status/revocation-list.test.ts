import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { NOW, unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import type { Json } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { network, statusOf } from '../support/status-lists.js';

const ISSUER = 'did:web:badges.example.org:network';
const DOCUMENT = 'https://badges.example.org/network/did.json';
const KEY = didKeyOfSeed().slice('did:key:'.length);
const METHOD = `${ISSUER}#${KEY}`;
const LIST = 'https://badges.example.org/revoked.json';
const ID = unsignedBadge().id;

const didDocument = {
  id: ISSUER,
  verificationMethod: [
    { id: METHOD, type: 'Multikey', controller: ISSUER, publicKeyMultibase: KEY },
  ],
  assertionMethod: [METHOD],
};

const list = (changes: Json = {}): Json => ({
  id: LIST,
  issuer: ISSUER,
  revokedCredential: [{ id: 'urn:uuid:another' }],
  ...changes,
});
const revoking = (entry: unknown) => list({ revokedCredential: [entry] });

/** A badge of the issuer, signed with the key in its document. */
function badge(status: Json = {}, issuer = ISSUER): Promise<Json> {
  const changes = {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
    issuer: { id: issuer, type: ['Profile'] },
    credentialStatus: { id: LIST, type: '1EdTechRevocationList', ...status },
  };
  const method = issuer === ISSUER ? { verificationMethod: METHOD } : {};
  return signed(JSON.parse(JSON.stringify(unsignedBadge(changes))), method);
}

const verdict = async (pages: Readonly<Record<string, unknown>>, of = badge()) =>
  statusOf(await of, { [DOCUMENT]: didDocument, ...pages });

describe('a list of revoked badges at the issuer’s own host', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['that names others', list(), ['valid']],
    ['that names nobody', list({ revokedCredential: [] }), ['valid']],
    ['that names it', revoking({ id: ID }), ['invalid', 'status.revoked']],
    ['that says so of it', revoking({ id: ID, revoked: true }), ['invalid', 'status.revoked']],
    ['that says it is not', revoking({ id: ID, revoked: false }), ['valid']],
    ['that names it by its id alone', revoking(ID), ['invalid', 'status.revoked']],
    [
      'that names it once with a yes',
      list({ revokedCredential: [{ id: ID, revoked: false }, { id: ID }] }),
      ['invalid', 'status.revoked'],
    ],
    [
      'that names one entry without a list',
      list({ revokedCredential: { id: ID } }),
      ['invalid', 'status.revoked'],
    ],
    [
      'under its other name',
      { id: LIST, issuer: ISSUER, revokedCredentials: [{ id: ID }] },
      ['invalid', 'status.revoked'],
    ],
    [
      'under both of its names',
      list({ revokedCredentials: [{ id: ID }] }),
      ['invalid', 'status.revoked'],
    ],
    ['of an issuer as an object', list({ issuer: { id: ISSUER } }), ['valid']],
    ['that names an id that begins alike', revoking({ id: `${ID}0` }), ['valid']],
  ])('%s', async (_, page, expected) => {
    expect(await verdict({ [LIST]: page })).toEqual(expected);
  });

  test.each<readonly [string, unknown]>([
    ['of another issuer', list({ issuer: didKeyOfSeed() })],
    ['of no issuer', list({ issuer: undefined })],
    ['of another address', list({ id: `${LIST}?2` })],
    ['of no address', list({ id: undefined })],
    ['without entries', { id: LIST, issuer: ISSUER }],
    ['with entries under an unknown name', { id: LIST, issuer: ISSUER, revokedAssertions: [ID] }],
    ['with an entry without an id', revoking({ revoked: true })],
    ['with an entry that is a number', revoking(1)],
    ['with an answer that is text', revoking({ id: ID, revoked: 'yes' })],
    ['that is a list by itself', [{ id: ID }]],
    ['that is text', 'revoked'],
    ['that names a member twice', `{"id":"a",${JSON.stringify(list()).slice(1)}`],
  ])('that cannot be used: %s', async (_, page) => {
    expect(await verdict({ [LIST]: page })).toEqual(['unverifiable', 'status.list-invalid']);
  });

  test('that is not there', async () => {
    expect(await verdict({})).toEqual(['unverifiable', 'status.unreachable']);
  });

  test('may name thousands', async () => {
    const others = Array.from({ length: 5000 }, (_, index) => ({ id: `urn:uuid:${index}` }));
    expect(await verdict({ [LIST]: list({ revokedCredential: others }) })).toEqual(['valid']);
    const all = [...others, { id: ID }];
    expect(await verdict({ [LIST]: list({ revokedCredential: all }) })).toEqual([
      'invalid',
      'status.revoked',
    ]);
  });

  test('gives its reason', async () => {
    const page = revoking({ id: ID, revocationReason: 'Awarded in error' });
    const { fetch } = network({ [DOCUMENT]: didDocument, [LIST]: page });
    const { problems } = await verifyBadge(await badge(), { now: NOW, fetch });
    expect(problems[0]?.message).toBe(
      'It was revoked, for the reason given as "Awarded in error".',
    );
  });
});

describe('a list that nobody signed and that is not at the issuer’s own host counts for nothing', () => {
  const elsewhere = 'https://lists.example.net/revoked.json';
  const did = didKeyOfSeed();

  test.each<readonly [string, string, string]>([
    ['at another host', elsewhere, ISSUER],
    ['at a host that begins alike', 'https://badges.example.org.example.net/r', ISSUER],
    ['at a part of the host', 'https://www.badges.example.org/r', ISSUER],
    ['at another port', 'https://badges.example.org:8443/r', ISSUER],
    ['for an issuer without a host', LIST, did],
  ])('%s', async (_, address, issuer) => {
    const of = badge({ id: address }, issuer);
    for (const [revokedCredential, words] of [
      [[], 'not signed'],
      [[{ id: ID }], 'it calls the badge revoked'],
    ] as const) {
      const page = { id: address, issuer, revokedCredential };
      const { fetch } = network({ [DOCUMENT]: didDocument, [address]: page });
      const { verdict, problems } = await verifyBadge(await of, { now: NOW, fetch });
      expect([verdict, ...problems.map(({ code }) => code)]).toEqual([
        'unverifiable',
        'status.list-invalid',
      ]);
      expect(problems[0]?.message).toContain(words);
    }
  });
});

test('an entry that names no list is malformed', async () => {
  expect(await verdict({ [LIST]: list() }, badge({ id: undefined }))).toEqual([
    'invalid',
    'status.malformed',
  ]);
});
