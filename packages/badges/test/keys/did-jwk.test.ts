import { base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import {
  type DidJwk,
  decodeDidJwk,
  didJwkVerificationMethod,
  encodeDidJwk,
  isDidJwk,
} from '../../src/keys/did-jwk.js';

// The example of the did:jwk method specification.
const EXAMPLE: DidJwk =
  'did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9';
const KEY = {
  crv: 'P-256',
  kty: 'EC',
  x: 'acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0',
  y: '_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE',
};

const didOf = (text: string): DidJwk =>
  `did:jwk:${base64urlnopad.encode(new TextEncoder().encode(text))}`;

test('reads and writes the example of its specification', () => {
  expect(encodeDidJwk(KEY)).toBe(EXAMPLE);
  expect(decodeDidJwk(EXAMPLE)).toEqual(KEY);
  expect(didJwkVerificationMethod(EXAMPLE)).toBe(`${EXAMPLE}#0`);
  expect(isDidJwk(EXAMPLE)).toBe(true);
  expect(isDidJwk('did:jwks:x')).toBe(false);
});

describe('holds no key', () => {
  test.each<readonly [string, DidJwk]>([
    ['when it is empty', 'did:jwk:'],
    ['with padding', `${encodeDidJwk({ a: 1 })}=`],
    ['in other base64', 'did:jwk:+/+/'],
    ['when a path follows', `${EXAMPLE}/1`],
    ['when it is no JSON', didOf('{')],
    ['when it is a list', didOf('[]')],
    ['when it names a member twice', didOf('{"kty":"EC","kty":"OKP"}')],
    ['when it is no UTF-8', `did:jwk:${base64urlnopad.encode(Uint8Array.of(0x7b, 0xff, 0x7d))}`],
    ['when it is longer than any key', encodeDidJwk({ n: 'A'.repeat(9_000) })],
    ['when it is huge', `did:jwk:${'A'.repeat(1_000_000)}`],
  ])('%s', (_, did) => {
    expect(decodeDidJwk(did)).toBeUndefined();
  });
});
