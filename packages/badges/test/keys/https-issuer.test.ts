import { describe, expect, test } from 'vitest';
import type { Json } from '../support/json-edit.js';
import {
  jwkOfSeed,
  keysOn,
  methodOf,
  multikeyOfSeed,
  outcomeOf,
  type Pages,
} from '../support/published.js';

const ID = 'https://badges.example.org/issuers/7';
const METHOD = `${ID}#key-1`;
const APART = `${ID}/keys/1`;
const OTHER = 'https://other.example/issuers/7';

/** The issuer’s document with its key in it. */
const document = (changes: Json = {}): Json => ({
  id: ID,
  type: 'Profile',
  verificationMethod: [methodOf(METHOD, ID)],
  assertionMethod: [METHOD],
  ...changes,
});

const describing = (changes: Json): Pages => ({
  [ID]: document({ verificationMethod: [methodOf(METHOD, ID, changes)] }),
});

const jwkMethod = (jwk: unknown, changes: Json = {}): Pages =>
  describing({
    type: 'JsonWebKey',
    publicKeyMultibase: undefined,
    publicKeyJwk: jwk,
    ...changes,
  });

async function lookUp(pages: Pages, method = METHOD, issuer = ID) {
  const { keys, asked } = keysOn(pages);
  return [outcomeOf(await keys.ofMethod(method, issuer)), asked] as const;
}

type Row = readonly [name: string, pages: Pages, method?: string];

function each(expected: string, rows: readonly Row[]): void {
  for (const [name, pages, method] of rows) {
    test(name, async () => {
      expect((await lookUp(pages, method))[0]).toBe(expected);
    });
  }
}

describe('the key of an https issuer is found', () => {
  each('found', [
    ['in its document', { [ID]: document() }],
    ['embedded under assertionMethod', { [ID]: { id: ID, assertionMethod: methodOf(METHOD, ID) } }],
    [
      'by a short id',
      {
        [ID]: document({
          verificationMethod: methodOf('#key-1', ID),
          assertionMethod: '#key-1',
        }),
      },
    ],
    ['as JsonWebKey', jwkMethod(jwkOfSeed())],
    ['as JsonWebKey2020', jwkMethod(jwkOfSeed(), { type: 'JsonWebKey2020' })],
    ['as Ed25519VerificationKey2020', describing({ type: 'Ed25519VerificationKey2020' })],
    ['in two forms that agree', describing({ publicKeyJwk: jwkOfSeed() })],
    [
      'described twice, the same',
      {
        [ID]: document({
          assertionMethod: [methodOf(METHOD, ID, { type: 'Ed25519VerificationKey2020' })],
        }),
      },
    ],
    ['for checking signatures', jwkMethod({ ...jwkOfSeed(), use: 'sig', key_ops: ['verify'] })],
    ['with its algorithm', jwkMethod({ ...jwkOfSeed(), alg: 'EdDSA' })],
    ['with the newer name of its algorithm', jwkMethod({ ...jwkOfSeed(), alg: 'Ed25519' })],
    ['to be revoked later', describing({ revoked: '2026-06-01T00:00:00.001Z' })],
    [
      'where a redirect leads, for the document says whose it is',
      { [ID]: new URL('https://cdn.example/7.json'), 'https://cdn.example/7.json': document() },
    ],
  ]);

  test('in a document of its own, which the issuer’s document lists', async () => {
    const pages = {
      [ID]: { id: ID, assertionMethod: [APART] },
      [APART]: methodOf(APART, ID),
    };
    expect(await lookUp(pages, APART)).toEqual(['found', [ID, APART]]);
  });

  test('in a part of such a document', async () => {
    const method = `${ID}/keys#1`;
    const pages = {
      [ID]: { id: ID, assertionMethod: [method] },
      [`${ID}/keys`]: { id: `${ID}/keys`, verificationMethod: [methodOf(method, ID)] },
    };
    expect((await lookUp(pages, method))[0]).toBe('found');
  });

  test('at an issuer that is a whole host, asked for once', async () => {
    const issuer = 'https://badges.example.org';
    const method = `${issuer}#key-1`;
    const page = {
      id: issuer,
      verificationMethod: [methodOf(method, issuer)],
      assertionMethod: [method],
    };
    const { keys, asked } = keysOn({ [`${issuer}/`]: page });
    expect(outcomeOf(await keys.ofMethod(method, issuer))).toBe('found');
    expect(outcomeOf(await keys.ofMethod(method, issuer))).toBe('found');
    expect(asked).toEqual([`${issuer}/`]);
  });
});

describe('a key is not that of an https issuer', () => {
  each('key.not-controlled-by-issuer', [
    ['where its document does not list it', { [ID]: document({ assertionMethod: [] }) }],
    [
      'where its document lists it for something else',
      { [ID]: document({ assertionMethod: undefined, authentication: [METHOD] }) },
    ],
    ['where it is described nowhere', { [ID]: document({ verificationMethod: [] }) }],
    ['where its document is that of another', { [ID]: document({ id: OTHER }) }],
    ['where its document is nobody’s', { [ID]: document({ id: undefined }) }],
    ['where its document has a list of ids', { [ID]: document({ id: [ID] }) }],
    ['where the id differs by a slash', { [ID]: document({ id: `${ID}/` }) }],
    ['where the id differs by a letter’s case', { [ID]: document({ id: ID.toUpperCase() }) }],
    ['where another controls it', describing({ controller: OTHER })],
    ['where two control it', describing({ controller: [ID, OTHER] })],
    ['where nobody controls it', describing({ controller: undefined })],
    [
      'where one of two descriptions says so',
      {
        [ID]: document({
          verificationMethod: [methodOf(METHOD, ID), methodOf(METHOD, OTHER)],
        }),
      },
    ],
    ['where it is for encryption', jwkMethod({ ...jwkOfSeed(), use: 'enc' })],
    ['where it has no operation of ours', jwkMethod({ ...jwkOfSeed(), key_ops: ['sign'] })],
    [
      'where the document of the key is not listed',
      { [ID]: document(), [APART]: methodOf(APART, ID) },
      APART,
    ],
    [
      'where the document of the key is that of another key',
      { [ID]: { id: ID, assertionMethod: APART }, [APART]: methodOf(`${ID}/keys/2`, ID) },
      APART,
    ],
    [
      'where the document of the key is another’s',
      { [ID]: { id: ID, assertionMethod: APART }, [APART]: methodOf(APART, OTHER) },
      APART,
    ],
    ['where the fragment is a key', { [ID]: document() }, `${ID}#${multikeyOfSeed(2)}`],
  ]);
});

describe('the key of an https issuer stays open', () => {
  each('key.unresolvable', [
    ['where there is no document', {}],
    ['where there was one', { [ID]: 410 }],
    ['where its server fails', { [ID]: 503 }],
    ['where nobody answers', { [ID]: new TypeError('no') }],
    ['where its document is a page', { [ID]: '<!doctype html>' }],
    ['where its document is a list', { [ID]: [document()] }],
    ['where its document is a profile without keys', { [ID]: { id: ID, type: 'Profile' } }],
    [
      'where its document names things twice',
      { [ID]: `{"id":"${OTHER}",${JSON.stringify(document()).slice(1)}` },
    ],
    ['where the document of the key is gone', { [ID]: { id: ID, assertionMethod: APART } }, APART],
  ]);

  test('where it redirects for ever', async () => {
    expect((await lookUp({ [ID]: new URL(ID) }))[0]).toBe('key.unresolvable');
  });

  test.each([
    'https://user@badges.example.org/7',
    'https://localhost/7',
    'https://10.0.0.1/7',
    'https://[::1]/7',
  ])('where its address may not be asked: %s', async (issuer) => {
    expect(await lookUp({}, `${issuer}#1`, issuer)).toEqual(['link.blocked', []]);
  });

  test.each([
    'http://badges.example.org/7',
    'urn:uuid:1',
    'did:example:7',
    'did:ion:7',
    'https://',
  ])('where its kind is not known: %s', async (issuer) => {
    expect(await lookUp({}, `${issuer}#1`, issuer)).toEqual(['key.unresolvable', []]);
  });
});

describe('the key of an https issuer cannot be used', () => {
  const past = '2026-06-01T00:00:00Z';
  const seconds = Date.parse(past) / 1000;

  test.each<readonly [string, string, Pages]>([
    ['once revoked', 'key.revoked', describing({ revoked: past })],
    ['once expired', 'key.expired', describing({ expires: past })],
    [
      'where one of two descriptions says that it is revoked',
      'key.revoked',
      {
        [ID]: document({
          verificationMethod: [methodOf(METHOD, ID), methodOf(METHOD, ID, { revoked: past })],
        }),
      },
    ],
    ['with a revocation that cannot be read', 'key.malformed', describing({ revoked: 'soon' })],
    ['with a revocation of null', 'key.malformed', describing({ revoked: null })],
    ['once its JSON Web Key expired', 'key.expired', jwkMethod({ ...jwkOfSeed(), exp: seconds })],
    [
      'before its JSON Web Key begins',
      'key.expired',
      jwkMethod({ ...jwkOfSeed(), nbf: seconds + 1 }),
    ],
    [
      'once its JSON Web Key is revoked',
      'key.revoked',
      jwkMethod({ ...jwkOfSeed(), revoked: { revoked_at: seconds, reason: 'superseded' } }),
    ],
    ['with its private half', 'key.malformed', jwkMethod({ ...jwkOfSeed(), d: jwkOfSeed().x })],
    ['with the algorithm of another', 'key.malformed', jwkMethod({ ...jwkOfSeed(), alg: 'ES256' })],
    ['in no form', 'key.malformed', describing({ publicKeyMultibase: undefined })],
    ['in a form of old', 'key.malformed', describing({ publicKeyMultibase: ['z6Mk'] })],
    ['as a text where an object belongs', 'key.malformed', jwkMethod('key')],
    ['in two forms that differ', 'key.malformed', describing({ publicKeyJwk: jwkOfSeed(2) })],
    [
      'described twice, not the same',
      'key.malformed',
      {
        [ID]: document({
          assertionMethod: [methodOf(METHOD, ID, { publicKeyMultibase: multikeyOfSeed(2) })],
        }),
      },
    ],
  ])('%s: %s', async (_, code, pages) => {
    expect((await lookUp(pages))[0]).toBe(code);
  });
});
