import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../../src/crypto/base64url.js';
import { jwkOfSeed, keysOn, multikeyOfSeed, outcomeOf } from '../support/published.js';
import { didKeyOfSeed } from '../support/sign.js';
import { tokenKey } from '../support/sign-jwt.js';

const didOf = (jwk: unknown) =>
  `did:jwk:${encodeBase64url(new TextEncoder().encode(JSON.stringify(jwk)))}`;

const DID_JWK = didOf(jwkOfSeed());
const DID_KEY = didKeyOfSeed();
const FOREIGN = 'key.not-controlled-by-issuer';

async function ofMethod(method: string, issuer: string) {
  const { keys, asked } = keysOn({});
  return [outcomeOf(await keys.ofMethod(method, issuer)), asked.length];
}

describe('the key of an identifier that is a key', () => {
  test.each([
    [`${DID_JWK}#0`, DID_JWK, 'found'],
    [`${DID_JWK}#1`, DID_JWK, FOREIGN],
    [`${DID_JWK}#`, DID_JWK, FOREIGN],
    [DID_JWK, DID_JWK, FOREIGN],
    [`${didOf(jwkOfSeed(2))}#0`, DID_JWK, FOREIGN],
    [`${DID_KEY}#${multikeyOfSeed()}`, DID_KEY, 'found'],
    [`${DID_KEY}#${multikeyOfSeed(2)}`, DID_KEY, FOREIGN],
    [`${DID_KEY}#0`, DID_KEY, FOREIGN],
  ])('under %s of %s: %s', async (method, issuer, expected) => {
    expect(await ofMethod(method, issuer)).toEqual([expected, 0]);
  });

  test.each(['EdDSA', 'ES256', 'ES384', 'RS256'] as const)('of a token with %s', async (alg) => {
    const { jwk } = tokenKey(alg);
    const issuer = didOf(jwk);
    const { keys } = keysOn({});
    const found = await keys.ofToken({ keyKind: 'RSA', kid: `${issuer}#0` }, issuer);
    expect(found.ok && found.publicKey.toJwk()).toEqual(jwk);
  });

  test.each<readonly [string, object, string]>([
    ['by its id', { kid: `${DID_JWK}#0` }, 'found'],
    ['by a short id', { kid: '#0' }, 'found'],
    ['by its identifier', { kid: DID_JWK }, 'found'],
    ['by itself', { jwk: jwkOfSeed() }, 'found'],
    ['by another', { jwk: jwkOfSeed(2) }, FOREIGN],
    ['by the id of another', { kid: `${didOf(jwkOfSeed(2))}#0` }, FOREIGN],
    ['by a name', { kid: 'key-1' }, FOREIGN],
    ['by an address', { kid: 'https://evil.example/key' }, FOREIGN],
  ])('of a token, named %s', async (_, named, expected) => {
    const { keys, asked } = keysOn({});
    const found = await keys.ofToken({ keyKind: 'Ed25519', ...named }, DID_JWK);
    expect([outcomeOf(found), asked]).toEqual([expected, []]);
  });

  test.each<readonly [string, unknown, string]>([
    ['for encryption', { ...jwkOfSeed(), use: 'enc' }, FOREIGN],
    ['with a use that is no text', { ...jwkOfSeed(), use: ['sig'] }, FOREIGN],
    ['for another algorithm', { ...jwkOfSeed(), alg: 'RS256' }, 'key.malformed'],
    ['with its private half', { ...jwkOfSeed(), d: 'AA' }, 'key.malformed'],
    ['of another curve', { ...jwkOfSeed(), crv: 'X25519' }, 'key.malformed'],
    ['that is symmetric', { kty: 'oct', k: 'AAAA' }, 'key.malformed'],
    ['that has expired', { ...jwkOfSeed(), exp: 1 }, 'key.expired'],
    ['that is no object', 'key', 'key.malformed'],
  ])('counts not where it is one %s', async (_, jwk, expected) => {
    const issuer = didOf(jwk);
    expect(await ofMethod(`${issuer}#0`, issuer)).toEqual([expected, 0]);
  });
});
