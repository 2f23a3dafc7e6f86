import { describe, expect, test } from 'vitest';
import { createIssuer, didJwkOf, generateKey } from '../../src/index.js';
import { issuerWith, keysOfEachKind, WEB_ISSUER } from '../support/issuers.js';
import { thrown } from '../support/thrown.js';

const [key, other] = [await generateKey(), await generateKey()];
const active = { status: 'active', key };
const { publicKeyMultibase, publicKeyJwk } = key;
const rsa = keysOfEachKind.RSA;

function refusalOf(options: object): Promise<unknown> {
  const profile = { id: WEB_ISSUER };
  return thrown(() => Reflect.apply(createIssuer, undefined, [{ profile, ...options }]));
}

describe('keys are refused', () => {
  test.each<readonly [string, object, string, string]>([
    ['that are no list', { keys: active }, 'option.invalid', '/keys'],
    ['that are none', { keys: [] }, 'option.invalid', '/keys'],
    [
      'of which none is active',
      { keys: [{ status: 'retired', publicKey: key }] },
      'option.invalid',
      '/keys',
    ],
    ['beside a key', { key, keys: [active] }, 'option.invalid', '/keys'],
    [
      'beside a name',
      { keys: [active], verificationMethod: `${WEB_ISSUER}#1` },
      'option.invalid',
      '/keys',
    ],
    ['of which one is nothing', { keys: [active, null] }, 'option.invalid', '/keys/1/status'],
    ['without a status', { keys: [active, { key: other }] }, 'option.invalid', '/keys/1/status'],
    [
      'with a status nobody knows',
      { keys: [active, { status: 'lost', publicKey: other }] },
      'option.invalid',
      '/keys/1/status',
    ],
    [
      'of which two of an algorithm are active',
      { keys: [active, { status: 'active', key: other }] },
      'option.invalid',
      '/keys/1/key',
    ],
    [
      'of which one is active and compromised',
      {
        keys: [
          { ...active, id: `${WEB_ISSUER}#1` },
          {
            status: 'compromised',
            publicKey: { publicKeyJwk },
            id: `${WEB_ISSUER}#2`,
            revoked: '2026-01-01T00:00:00Z',
          },
        ],
      },
      'option.invalid',
      '/keys/1/publicKey',
    ],
    [
      'of which two have one name',
      {
        keys: [
          { ...active, id: `${WEB_ISSUER}#1` },
          { status: 'retired', publicKey: other, id: `${WEB_ISSUER}#1` },
        ],
      },
      'option.invalid',
      '/keys/1/id',
    ],
    [
      'with a name that is no text',
      { keys: [{ ...active, id: 1 }] },
      'option.invalid',
      '/keys/0/id',
    ],
    [
      'with a name that is another issuer’s',
      { keys: [{ ...active, id: 'did:web:other.example.org#1' }] },
      'key.mismatch',
      '/keys/0/id',
    ],
    [
      'compromised at no time',
      { keys: [active, { status: 'compromised', publicKey: other }] },
      'option.invalid',
      '/keys/1/revoked',
    ],
    [
      'compromised on a calendar date',
      { keys: [active, { status: 'compromised', publicKey: other, revoked: '2026-01-01' }] },
      'option.invalid',
      '/keys/1/revoked',
    ],
    ['active without a signer', { keys: [{ status: 'active' }] }, 'key.malformed', '/keys/0/key'],
    [
      'active with a public half alone',
      { keys: [{ status: 'active', key: { publicKeyMultibase } }] },
      'key.malformed',
      '/keys/0/key',
    ],
    [
      'retired without a public half',
      { keys: [active, { status: 'retired', key: other }] },
      'key.malformed',
      '/keys/1/publicKey',
    ],
    [
      'whose two halves differ',
      { key: { ...key, publicKeyJwk: other.publicKeyJwk, sign: key.sign } },
      'key.malformed',
      '/key',
    ],
    [
      'whose public half shows the private one',
      {
        key: { algorithm: 'Ed25519', publicKeyJwk: { ...publicKeyJwk, d: 'AAAA' }, sign: key.sign },
      },
      'key.malformed',
      '/key',
    ],
    [
      'whose algorithm is another',
      { key: { algorithm: 'P-256', publicKeyMultibase, sign: key.sign } },
      'key.malformed',
      '/key',
    ],
    ['that are none at all', {}, 'key.malformed', '/key'],
  ])('%s', async (_, options, code, path) => {
    expect(await refusalOf(options)).toMatchObject({ name: 'BadgeError', code, path });
  });

  test.each<readonly [string, object, string]>([
    ['of another did:jwk', { profile: { id: didJwkOf(other.publicKeyJwk) }, key }, '/profile/id'],
    [
      'of a did:key, several',
      { profile: {}, keys: [active, { status: 'active', key: rsa }] },
      '/keys/1/key',
    ],
    [
      'of a did:jwk, under another name',
      {
        profile: { id: didJwkOf(publicKeyJwk) },
        key,
        verificationMethod: `${didJwkOf(publicKeyJwk)}#1`,
      },
      '/verificationMethod',
    ],
  ])('%s', async (_, options, path) => {
    expect(await refusalOf(options)).toMatchObject({ code: 'key.mismatch', path });
  });
});

describe('an issuer that is its key', () => {
  test('may say so in either form', () => {
    const asJwk = createIssuer({ profile: { id: didJwkOf(publicKeyJwk) }, key });
    expect(asJwk.verificationMethod).toBe(`${didJwkOf(publicKeyJwk)}#0`);
    expect(issuerWith('RSA').verificationMethod).toBe(`${didJwkOf(rsa.publicKeyJwk)}#0`);
  });
});
