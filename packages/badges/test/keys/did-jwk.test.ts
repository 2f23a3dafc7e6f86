import { base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { exportSecretKey, generateKey, type PublicJwk } from '../../src/index.js';
import {
  type DidJwk,
  decodeDidJwk,
  didJwkOf,
  didJwkVerificationMethod,
  isDidJwk,
} from '../../src/keys/did-jwk.js';
import { thrown } from '../support/thrown.js';

// The example of the did:jwk method specification.
const EXAMPLE: DidJwk =
  'did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9';
const KEY: PublicJwk = {
  crv: 'P-256',
  kty: 'EC',
  x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
  y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE',
};

const didOf = (text: string): DidJwk =>
  `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(text))}`;

test('reads and writes the example of its specification', () => {
  expect(didJwkOf(KEY)).toBe(EXAMPLE);
  expect(decodeDidJwk(EXAMPLE)).toEqual(KEY);
  expect(didJwkVerificationMethod(EXAMPLE)).toBe(`${EXAMPLE}#0`);
  expect(isDidJwk(EXAMPLE)).toBe(true);
  expect(isDidJwk('did:jwks:x')).toBe(false);
});

describe('holds no key', () => {
  test.each<readonly [string, DidJwk]>([
    ['when it is empty', 'did:jwk:'],
    ['with padding', `${didOf('{"a":1}')}=`],
    ['in other base64', 'did:jwk:+/+/'],
    ['when a path follows', `${EXAMPLE}/1`],
    ['when it is no JSON', didOf('{')],
    ['when it is a list', didOf('[]')],
    ['when it names a member twice', didOf('{"kty":"EC","kty":"OKP"}')],
    ['when it is no UTF-8', `did:jwk:${base64urlnopad.encode(Uint8Array.of(0x7b, 0xff, 0x7d))}`],
    ['when it is longer than any key', didOf(`{"n":"${'A'.repeat(9_000)}"}`)],
    ['when it is huge', `did:jwk:${'A'.repeat(1_000_000)}`],
  ])('%s', (_, did) => {
    expect(decodeDidJwk(did)).toBeUndefined();
  });
});

describe.each(['Ed25519', 'P-256', 'P-384', 'RSA'] as const)(
  'the did:jwk of a %s key',
  (algorithm) => {
    test('is the same however its members are ordered, and shows no private half', async () => {
      const key = await generateKey({ algorithm });
      const { publicKeyJwk } = key;
      const secret = exportSecretKey(key, 'jwk');
      const reversed: PublicJwk = Object.assign(
        {},
        ...Object.entries({ ...secret, kid: 'a', use: 'sig' })
          .reverse()
          .map(([name, value]) => ({ [name]: value })),
      );
      expect(didJwkOf(reversed)).toBe(didJwkOf(publicKeyJwk));
      expect(decodeDidJwk(didJwkOf(secret))).toEqual(publicKeyJwk);
    });
  },
);

describe('there is no did:jwk of', () => {
  test.each<readonly [string, unknown]>([
    ['a key of another curve', { ...KEY, crv: 'secp256k1' }],
    ['a point off the curve', { ...KEY, y: KEY.x }],
    ['half a key', { kty: 'EC', crv: 'P-256', x: KEY.x }],
    ['a short RSA key', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
    ['an empty object', {}],
    ['text', 'key'],
    ['nothing', undefined],
  ])('%s', async (_, jwk) => {
    expect(await thrown(() => Reflect.apply(didJwkOf, undefined, [jwk]))).toMatchObject({
      name: 'BadgeError',
      code: 'key.malformed',
    });
  });
});
