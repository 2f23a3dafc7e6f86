import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { p256, p384 } from '@noble/curves/nist.js';
import { base58, base64urlnopad } from '@scure/base';
import type { Json } from '../support/json-edit.js';
import { privateKeyOf } from '../support/sign.js';
import type { TokenKey } from '../support/sign-jwt.js';
import { ed25519Key, type SuiteKey } from '../support/sign-suites.js';

// Keys that are the same each time, and signatures that are too: ECDSA with the nonce of RFC 6979.

/** A key that signs proofs and tokens. */
export interface CorpusKey extends SuiteKey, TokenKey {
  readonly multibase: string;
}

export function ed25519(seed = 1): CorpusKey {
  const key = ed25519Key(seed);
  const jwk: Json = { ...createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' }) };
  return { ...key, multibase: key.did.slice('did:key:'.length), alg: 'EdDSA', jwk };
}

const CURVES = {
  'P-256': { curve: p256, codec: [0x80, 0x24], hash: 'sha256', alg: 'ES256', bytes: 32 },
  'P-384': { curve: p384, codec: [0x81, 0x24], hash: 'sha384', alg: 'ES384', bytes: 48 },
} as const;

export function nist(crv: keyof typeof CURVES, seed = 1): CorpusKey {
  const { curve, codec, hash, alg, bytes } = CURVES[crv];
  const secret = new Uint8Array(bytes).fill(seed);
  const point = curve.getPublicKey(secret, false).slice(1);
  const [x, y] = [point.slice(0, bytes), point.slice(bytes)].map((half) =>
    base64urlnopad.encode(half),
  );
  const multibase = `z${base58.encode(Uint8Array.of(...codec, ...curve.getPublicKey(secret, true)))}`;
  return {
    did: `did:key:${multibase}`,
    multibase,
    hash,
    alg,
    jwk: { kty: 'EC', crv, x, y },
    sign: (data) => curve.sign(data, secret),
  };
}

/** A token key of RSA; `did:key` is not used with it. */
export function rsa(): TokenKey {
  const key = createPrivateKey({ key: RSA, format: 'jwk' });
  return {
    alg: 'RS256',
    jwk: { ...createPublicKey(key).export({ format: 'jwk' }) },
    sign: (data) => sign('sha256', data, key),
  };
}

/** The document of an issuer that lists one key as a JSON Web Key, or as a Multikey. */
export function controllerDocument(
  id: string,
  key: { readonly jwk: Json },
  changes: Json = {},
): Json {
  const method = `${id}#key-1`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id,
    verificationMethod: [
      { id: method, type: 'JsonWebKey', controller: id, publicKeyJwk: key.jwk, ...changes },
    ],
    assertionMethod: [method],
  };
}

// Made for these tests alone: no key can be made from a seed with what Node has.
const RSA = {
  kty: 'RSA',
  n: 'vJgZPTeb-wK008MTHMUn0OvNmuIbcMGBOgZALsSs2OR45MxPmpqnzKwre5dYzXeTRBN9MjeppldT2P87x1eCVHEC95swVpVwcFCsdYdmFR394XHDAyiQm-T-KPvfNBuUOd_mPl8xZPAlr93rfvxDC9II0pU-QHi4tqH-jW4VpNfWNsf6Rr3BSdiznNssYpUqX1AENlUH_hhT-dkt8TqwVl1XR8AW0p-cBPhCuiJX0t0HkSJ2swWqGMf1epiqxKPv41sqznb5qFWVNUrilTzxDV3kT5upovB8FKlTBGJ4cSZuxDycyD46M2YmIn4OE3seSJFGn15BN64nWpKjpUnT0Q',
  e: 'AQAB',
  d: 'Jf5B4IxvSZTgn1y9Q84L6TnoW2da0Et0gx8xiIOZZnWy37HHcxRhzMcT8lNrk52X1hHPup07LPPp5PNIFz1og6nyFByRwqxxEp0YCzuzB8P9-a1fjd5PG2lUp8eHb1aOivd-anQhH8ABaes8HkgDN_IOm1otXoWUY-J0oJq-o1Q4KQl7LFJGEHVilnj-U5VgMUmBe5fFHIh5Kco-ahkCEtyCM7P42UHXFo9tWyVTiI86uUFV6Csxj8TDpU0mMfRrS6GJVf075CqMtcL8bOtJhRAwE5aFccHtO3Onc7dfJ0m8x8nqwmrUJnyGenUXfWdeB9WHAVL1FnkO4ED4ilCB',
  p: '5AlmQTJ1TJC2BNYkMrG_NoD3hwCpn6Qd_F-UK-lBm-g6dfSYAZPvCFejmsiPV-SOkQ2qmnCK-Rr8X2lLULyZSF21un4cxCZpo0DdXInzxn3IrLfi-qp0st5Xd5d5_w0hbMKyiXzZwtjUIdwRl8EPiGw1FiwmDdAshfa390Ob24E',
  q: '07iBVHncPign-jxT4XhKq8FQdTRCEERDgpWaZRllvM9v09j2YPPWzy1wcskMo4wg_4KLAUuPq3pqQ79yIH6-7gHdelW9Bf8CUYmmTJb5XP-1ul6EuZ_H4osD8txTBDnt9Bz59cTRXZZcxs0VCyTNSKmNx24UjLrPcyS8picpYFE',
  dp: 'qd6moaKo5qRWMzwiMvFd84gW3CaONTHYdIvuoNdd3HoeMohGQ8ajpZ9DbKZCwcKswTlhATMdE3wazChvxnD37oSAP7B6VVQYFVjYjXrmcdJ5jtBc8UXRMP2YQqpAYtKxN4fB39F1lkRXofGB2X4jyAhzc1Tn9BpDUHf9iuB-VgE',
  dq: 'q18B2BXXLrykN0lTgAI1Nrb_4A6Plskad_2N_l1DW0PwuWI5cxqL-iBGj7Kqt0q6fvb0evTlcqBgmTvCLglJlC8QTXBO0yapgsRPRllBuIQGXbcZ6YIqcfWiGZc63wXg1KILtWI9MWp-6C-h4-ZC_5i2eQFiQtMHDaVjyX2TYTE',
  qi: 'sSbo1rrziYhMbaQwOQqo8mKCxD0segISltlxqutpIWqoqfFEiORTq_s5_2xYarPtIBXnWM11rR-Rd5qfZdRfNyfQOzTULPhfsp8EMzN9vEUaPZ6V0spA-EtsuaNiajuw6lW1ni06F0VL7xmrQqMhPYgY7oPY1SqSdmojrp_Iifw',
};
