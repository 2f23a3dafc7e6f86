import { base58 } from '@scure/base';
import { decodeBase64url } from '../crypto/base64url.js';
import { concatBytes, sameBytes } from '../crypto/bytes.js';
import type { PublicJwk } from '../crypto/jwk.js';

const KINDS = ['Ed25519', 'P-256', 'P-384'] as const;

/** The kinds of key that have a Multikey form: all but RSA. */
export type MultikeyKind = (typeof KINDS)[number];

/** What stands in a Multikey text. */
export interface MultikeyBytes {
  readonly kind: MultikeyKind;
  readonly bytes: Uint8Array;
}

type Prefixes = Readonly<Record<MultikeyKind, Uint8Array>>;

// Multicodec prefixes as unsigned varints: Controlled Identifiers 1.0, section 2.2.2 "Multikey".
const PUBLIC: Prefixes = {
  Ed25519: Uint8Array.of(0xed, 0x01),
  'P-256': Uint8Array.of(0x80, 0x24),
  'P-384': Uint8Array.of(0x81, 0x24),
};
const SECRET: Prefixes = {
  Ed25519: Uint8Array.of(0x80, 0x26),
  'P-256': Uint8Array.of(0x86, 0x26),
  'P-384': Uint8Array.of(0x87, 0x26),
};

// Decoding base58 takes time that grows with the square of the length, so length is checked first.
const LONGEST_MULTIBASE = 160;

/** The bytes behind a multibase base58-btc text (`z…`), or `undefined` when it is none or too long. */
export function decodeMultibase(text: string): Uint8Array | undefined {
  if (!text.startsWith('z') || text.length > LONGEST_MULTIBASE) return undefined;
  try {
    return base58.decode(text.slice(1));
  } catch {
    return undefined;
  }
}

/** Bytes as multibase base58-btc text. */
export function encodeMultibase(bytes: Uint8Array): string {
  return `z${base58.encode(bytes)}`;
}

/** A public key as `publicKeyMultibase`; `undefined` for RSA, which has no Multikey form. */
export function encodePublicMultikey(jwk: PublicJwk): string | undefined {
  if (jwk.kty === 'RSA') return undefined;
  const x = decodeBase64url(jwk.x) ?? new Uint8Array();
  const key = jwk.kty === 'OKP' ? x : compressed(x, jwk.y);
  return encodeMultibase(concatBytes(PUBLIC[jwk.crv], key));
}

/** The key in a `publicKeyMultibase`, points of NIST curves compressed; `undefined` when it is not one. */
export function decodePublicMultikey(publicKeyMultibase: string): MultikeyBytes | undefined {
  return decode(PUBLIC, publicKeyMultibase);
}

/** The secret bytes of a key as `secretKeyMultibase`. */
export function encodeSecretMultikey({ kind, bytes }: MultikeyBytes): string {
  return encodeMultibase(concatBytes(SECRET[kind], bytes));
}

/** The secret bytes in a `secretKeyMultibase`; older Ed25519 ones are followed by the public key. */
export function decodeSecretMultikey(secretKeyMultibase: string): MultikeyBytes | undefined {
  return decode(SECRET, secretKeyMultibase);
}

const EVEN_POINT = 2;

/** SEC 1, section 2.3.3: of the second coordinate only whether it is odd. */
function compressed(x: Uint8Array, y: string): Uint8Array {
  const last = decodeBase64url(y)?.at(-1) ?? 0;
  return concatBytes(Uint8Array.of(EVEN_POINT + (last % 2)), x);
}

function decode(prefixes: Prefixes, text: string): MultikeyBytes | undefined {
  const bytes = decodeMultibase(text);
  const kind = bytes && KINDS.find((name) => startsWith(bytes, prefixes[name]));
  return kind && { kind, bytes: bytes.slice(prefixes[kind].length) };
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return sameBytes(bytes.subarray(0, prefix.length), prefix);
}
