import { describe, expect, test } from 'vitest';
import { createIssuer, generateKey, type IssuerKey, type KeyKind } from '../../src/index.js';
import { minimalDraft, verdictOn } from '../support/badges.js';
import {
  issuerWith,
  issuerWithAll,
  keysOfEachKind,
  servedBy,
  WEB_ISSUER,
} from '../support/issuers.js';

const KINDS: readonly KeyKind[] = ['Ed25519', 'P-256', 'P-384', 'RSA'];
const PAGE = 'https://badges.example.org/issuers/7';

describe('what is published is enough for a verifier', () => {
  const ids = [
    WEB_ISSUER,
    'did:web:badges.example.org%3A8443:issuers:7',
    PAGE,
    'https://badges.example.org',
  ];
  test.each(ids.flatMap((id) => KINDS.map((kind) => [id, kind] as const)))(
    'of %s with a key of %s',
    async (id, kind) => {
      const issuer = issuerWith(kind, id);
      const { fetch } = servedBy(issuer);
      expect(await verdictOn(await issuer.issueJwt(minimalDraft), { fetch })).toEqual(['valid']);
      if (kind === 'RSA') return;
      expect(await verdictOn(await issuer.issue(minimalDraft), { fetch })).toEqual(['valid']);
    },
  );

  test.each(KINDS)('where the name of a key of %s is an address of its own', async (kind) => {
    const issuer = createIssuer({
      profile: { id: PAGE },
      key: keysOfEachKind[kind],
      verificationMethod: `${PAGE}/keys/1`,
    });
    const { fetch } = servedBy(issuer);
    expect(issuer.documents().at(-1)).toMatchObject({
      url: `${PAGE}/keys/1`,
      mediaType: 'application/jwk+json',
      content: keysOfEachKind[kind].publicKeyJwk,
    });
    expect(await verdictOn(await issuer.issueJwt(minimalDraft), { fetch })).toEqual(['valid']);
    if (kind === 'RSA') return;
    expect(await verdictOn(await issuer.issue(minimalDraft), { fetch })).toEqual(['valid']);
  });

  test.each(KINDS)('which is nothing where the issuer is its key of %s', async (kind) => {
    const issuer = issuerWith(kind);
    expect(issuer.documents()).toEqual([]);
    expect(issuer.profile.id).toMatch(kind === 'RSA' ? /^did:jwk:/ : /^did:key:/);
    const { fetch, asked } = servedBy();
    expect(await verdictOn(await issuer.issueJwt(minimalDraft), { fetch })).toEqual(['valid']);
    expect(asked).toEqual([]);
  });
});

test('the documents of an issuer with keys of all kinds, each listed in full', () => {
  const documents = issuerWithAll().documents();
  expect(documents.map(({ url, mediaType }) => [url, mediaType])).toEqual([
    ['https://badges.example.org/.well-known/did.json', 'application/did+json'],
    ['https://badges.example.org/.well-known/jwks.json', 'application/jwk-set+json'],
  ]);
  const [controller, keySet] = documents;
  expect(controller?.content).toMatchObject({
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
    ],
    id: WEB_ISSUER,
    verificationMethod: KINDS.map((kind) => ({
      type: kind === 'RSA' ? 'JsonWebKey' : 'Multikey',
      controller: WEB_ISSUER,
    })),
  });
  expect(keySet?.content).toMatchObject({
    keys: ['EdDSA', 'ES256', 'ES384', 'RS256'].map((alg) => ({ alg, use: 'sig', iss: WEB_ISSUER })),
  });
  expect(JSON.stringify(documents)).not.toContain('"d":');
});

test('an RSA key is named by its thumbprint where nobody names it', () => {
  // RFC 7638 section 3.1.
  const publicKeyJwk = {
    kty: 'RSA',
    n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
    e: 'AQAB',
  } as const;
  const issuer = createIssuer({
    profile: { id: WEB_ISSUER },
    key: { algorithm: 'RSA', publicKeyJwk, sign: async () => new Uint8Array() },
  });
  expect(issuer.verificationMethod).toBe(
    `${WEB_ISSUER}#NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs`,
  );
});

describe('over the years', async () => {
  const [present, former, stolen] = [await generateKey(), await generateKey(), await generateKey()];
  const named = (name: string) => `${WEB_ISSUER}#${name}`;
  const profile = { id: WEB_ISSUER, name: 'Example Network' };
  const issuerOf = (...keys: readonly IssuerKey[]) => createIssuer({ profile, keys });
  const badgeOf = (key: typeof present, name: string) =>
    issuerOf({ status: 'active', key, id: named(name) }).issue(minimalDraft);
  const tokenOf = (key: typeof present, name: string) =>
    issuerOf({ status: 'active', key, id: named(name) }).issueJwt(minimalDraft);
  const issuer = issuerOf(
    {
      status: 'compromised',
      publicKey: stolen,
      id: named('2024'),
      revoked: '2026-02-01T00:00:00Z',
    },
    { status: 'retired', publicKey: former, id: named('2025') },
    { status: 'active', key: present, id: named('2026') },
  );
  const { fetch } = servedBy(issuer);

  test('the active key signs', async () => {
    expect(issuer.verificationMethod).toBe(named('2026'));
    const badge = await issuer.issue(minimalDraft);
    expect(badge.proof[0]?.verificationMethod).toBe(named('2026'));
    expect(await verdictOn(badge, { fetch })).toEqual(['valid']);
  });

  test('what a retired key signed stays good', async () => {
    expect(await verdictOn(await badgeOf(former, '2025'), { fetch })).toEqual(['valid']);
    expect(await verdictOn(await tokenOf(former, '2025'), { fetch })).toEqual(['valid']);
  });

  test('what a compromised key signed is good no more, and nobody is asked to trust it', async () => {
    const [badge, token] = [await badgeOf(stolen, '2024'), await tokenOf(stolen, '2024')];
    expect(await verdictOn(badge, { fetch })).toEqual(['invalid', 'key.revoked']);
    expect(await verdictOn(token, { fetch })).toEqual(['invalid', 'key.revoked']);
    const [controller, keySet] = issuer.documents();
    expect(controller?.content).toMatchObject({
      verificationMethod: [
        { id: named('2024'), revoked: '2026-02-01T00:00:00Z' },
        { id: named('2025') },
        { id: named('2026') },
      ],
      assertionMethod: [named('2025'), named('2026')],
    });
    expect(keySet?.content).toMatchObject({
      keys: [{ kid: named('2025') }, { kid: named('2026') }],
    });
  });

  test('a key of each algorithm is active', async () => {
    const several = issuerOf(
      { status: 'active', key: keysOfEachKind['P-256'] },
      { status: 'active', key: present },
    );
    const documents = servedBy(several);
    for (const cryptosuite of ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019'] as const) {
      const badge = await several.issue(minimalDraft, { cryptosuite });
      expect(await verdictOn(badge, { fetch: documents.fetch })).toEqual(['valid']);
    }
  });
});
