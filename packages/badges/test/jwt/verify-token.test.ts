import { describe, expect, it } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { unsignedBadge } from '../support/badges.js';
import type { Json } from '../support/json-edit.js';
import { encoded, type TokenKey, token, tokenKey } from '../support/sign-jwt.js';

const ISSUER = 'did:web:badges.example.org';
const KID = `${ISSUER}#key-1`;
const NOW = '2026-06-01T00:00:00Z';
const keys = {
  EdDSA: tokenKey('EdDSA'),
  ES256: tokenKey('ES256'),
  ES384: tokenKey('ES384'),
  RS256: tokenKey('RS256'),
};

const credential = unsignedBadge({
  issuer: { id: ISSUER, type: ['Profile'], name: 'Example Network' },
});

const seconds = (date: unknown) => Math.floor(Date.parse(String(date)) / 1000);

const claims: Json = {
  iss: ISSUER,
  sub: Reflect.get(Object(credential.credentialSubject), 'id'),
  jti: credential.id,
  nbf: seconds(credential.validFrom),
  ...(credential.validUntil === undefined ? {} : { exp: seconds(credential.validUntil) }),
};

const payload: Json = { ...credential, ...claims };

function header(key: TokenKey, changes: Json = {}): Json {
  return { alg: key.alg, kid: KID, ...changes };
}

/** The codes for a token, where the issuer publishes the given key. */
async function codesOf(input: string, published: Json): Promise<readonly string[]> {
  const method = { id: KID, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: published };
  const document = { id: ISSUER, verificationMethod: [method], assertionMethod: [KID] };
  const fetch = async () => new Response(JSON.stringify(document));
  const { verdict, problems } = await verifyBadge(input, { now: NOW, fetch });
  return [verdict, ...problems.map(({ code }) => code)];
}

describe.each(Object.values(keys))('a badge as a token signed with $alg', (key) => {
  it('is valid as it was issued', async () => {
    expect(await codesOf(token(header(key), payload, key), key.jwk)).toEqual(['valid']);
  });

  it('is invalid with another payload', async () => {
    const [first, , signature] = token(header(key), payload, key).split('.');
    const changed = encoded({ ...payload, name: 'Full Certification' });
    expect(await codesOf(`${first}.${changed}.${signature}`, key.jwk)).toEqual([
      'invalid',
      'proof.signature',
    ]);
  });

  it('is invalid under another key of its kind', async () => {
    const other = tokenKey(key.alg as 'EdDSA');
    expect(await codesOf(token(header(key), payload, other), key.jwk)).toEqual([
      'invalid',
      'proof.signature',
    ]);
  });
});

const key = keys.EdDSA;
const signed = (headerChanges: Json, payloadChanges: Json = {}) =>
  token(header(key, headerChanges), { ...payload, ...payloadChanges }, key);

describe('a token is valid', () => {
  it.each<[string, string]>([
    ['with the type JWT', signed({ typ: 'JWT' })],
    ['with the type vc+jwt', signed({ typ: 'vc+jwt' })],
    ['with the key beside its id', signed({ jwk: key.jwk })],
    ['with the key and no id', token({ alg: 'EdDSA', jwk: key.jwk }, payload, key)],
    ['with a date that has a fraction', signed({}, { nbf: Number(claims.nbf) + 0.5 })],
    ['with a line break behind it', `${signed({})}\n`],
    ['without the claim sub, which others leave out', signed({}, { sub: undefined })],
  ])('%s', async (_, input) => {
    expect(await codesOf(input, key.jwk)).toEqual(['valid']);
  });
});

describe('a token is invalid', () => {
  const [first = '', second = '', third = ''] = signed({}).split('.');

  it.each<[string, string, string]>([
    ['without an algorithm', token({ kid: KID }, payload, key), 'jwt.algorithm'],
    ['with the algorithm none', signed({ alg: 'none' }), 'jwt.algorithm'],
    ['with the algorithm HS256', signed({ alg: 'HS256' }), 'jwt.algorithm'],
    ['with a list of algorithms', signed({ alg: ['EdDSA'] }), 'jwt.algorithm'],
    ['with the algorithm of another kind of key', signed({ alg: 'ES256' }), 'jwt.algorithm'],
    ['with crit', signed({ crit: ['b64'] }), 'jwt.header'],
    ['with b64', signed({ b64: false }), 'jwt.header'],
    ['with an address of keys', signed({ jku: 'https://evil.example/keys' }), 'jwt.header'],
    ['with a certificate', signed({ x5c: ['MII'] }), 'jwt.header'],
    ['with another type', signed({ typ: 'at+jwt' }), 'jwt.header'],
    ['with a key id that is no text', signed({ kid: 1 }), 'jwt.header'],
    ['with a key that is no object', signed({ jwk: 'key' }), 'jwt.header'],
    ['without a key', token({ alg: 'EdDSA' }, payload, key), 'jwt.header'],
    [
      'with a key id that is not under its issuer',
      signed({ kid: 'https://other.example/keys#1' }),
      'key.not-controlled-by-issuer',
    ],
    [
      'with another key in its header',
      signed({ jwk: tokenKey('EdDSA').jwk }),
      'key.not-controlled-by-issuer',
    ],
    [
      'with a private key in its header',
      signed({ jwk: { ...key.jwk, d: 'AAAA' } }),
      'key.not-controlled-by-issuer',
    ],
    ['of another issuer', signed({}, { iss: 'did:web:other.example' }), 'jwt.claims-mismatch'],
    ['for another person', signed({}, { sub: 'did:example:bob' }), 'jwt.claims-mismatch'],
    ['with another id', signed({}, { jti: 'urn:uuid:2' }), 'jwt.claims-mismatch'],
    ['from another time', signed({}, { nbf: 1 }), 'jwt.claims-mismatch'],
    ['with a time as text', signed({}, { nbf: String(claims.nbf) }), 'jwt.claims-mismatch'],
    [
      'with an end that the badge does not have',
      signed({}, { exp: 4102444800 }),
      'jwt.claims-mismatch',
    ],
    [
      'with its credential where older ones have it',
      token(header(key), { ...claims, vc: credential }, key),
      'jwt.claims-mismatch',
    ],
    [
      'with a vc claim that is no object',
      token(header(key), { ...claims, vc: 'x' }, key),
      'jwt.malformed',
    ],
    [
      'that names a member twice',
      token(header(key), `{"iss":"a",${JSON.stringify(payload).slice(1)}`, key),
      'jwt.malformed',
    ],
    [
      'whose header names a member twice',
      token(`{"alg":"none",${JSON.stringify(header(key)).slice(1)}`, payload, key),
      'jwt.malformed',
    ],
    ['whose payload is a list', token(header(key), '[]', key), 'jwt.malformed'],
    ['whose header is no JSON', `${encoded('{')}.${second}.${third}`, 'jwt.malformed'],
    ['whose signature is empty', `${first}.${second}.${encoded('')}A`, 'jwt.malformed'],
    [
      'whose last letter says more than it may',
      `${first}.${second}.${third.slice(0, -1)}${third.endsWith('A') ? 'B' : `${String.fromCharCode(third.charCodeAt(third.length - 1) + 1)}`}`,
      'jwt.malformed',
    ],
  ])('%s', async (_, input, code) => {
    const [verdict, found] = await codesOf(input, key.jwk);
    expect([verdict, found]).toEqual(['invalid', code]);
  });

  it('that has expired', async () => {
    const validUntil = '2026-05-01T00:00:00Z';
    const input = signed({}, { validUntil, exp: seconds(validUntil) });
    expect(await codesOf(input, key.jwk)).toEqual(['invalid', 'validity.expired']);
  });
});
