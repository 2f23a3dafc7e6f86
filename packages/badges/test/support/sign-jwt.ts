import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base64urlnopad } from '@scure/base';
import type { Json } from './json-edit.js';

/** A key to sign tokens with. */
export interface TokenKey {
  readonly alg: string;
  readonly jwk: Json;
  readonly sign: (data: Uint8Array) => Uint8Array;
}

export function tokenKey(alg: 'EdDSA' | 'ES256' | 'ES384' | 'RS256'): TokenKey {
  const key = privateKeyFor(alg);
  const hash = alg === 'EdDSA' ? null : `sha${alg.slice(2)}`;
  return {
    alg,
    jwk: { ...createPublicKey(key).export({ format: 'jwk' }) },
    sign: (data) => sign(hash, data, { key, dsaEncoding: 'ieee-p1363' }),
  };
}

function privateKeyFor(alg: string): KeyObject {
  if (alg === 'EdDSA') return generateKeyPairSync('ed25519').privateKey;
  if (alg === 'RS256') return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return generateKeyPairSync('ec', { namedCurve: alg === 'ES256' ? 'P-256' : 'P-384' }).privateKey;
}

/** A compact JWS of any header and payload, as text or as values. */
export function token(header: Json | string, payload: Json | string, key: TokenKey): string {
  const [first, second] = [header, payload].map((part) => encoded(part));
  const input = `${first}.${second}`;
  return `${input}.${base64urlnopad.encode(new Uint8Array(key.sign(new TextEncoder().encode(input))))}`;
}

export function encoded(part: Json | string): string {
  const text = typeof part === 'string' ? part : JSON.stringify(part);
  return base64urlnopad.encode(new TextEncoder().encode(text));
}
