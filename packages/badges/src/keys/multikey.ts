import { base58 } from '@scure/base';
import { concatBytes, sameBytes } from '../crypto/bytes.js';
import { ED25519_PUBLIC_KEY_BYTES } from '../crypto/crypto.js';

// Multicodec prefixes as unsigned varints: Controlled Identifiers 1.0, section 2.2.2 "Multikey".
const ED25519_PUBLIC = Uint8Array.from([0xed, 0x01]);
const NIST_PUBLIC = [
  ['P-256', Uint8Array.from([0x80, 0x24])],
  ['P-384', Uint8Array.from([0x81, 0x24])],
] as const;
const ED25519_SECRET = Uint8Array.from([0x80, 0x26]);

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

/** An Ed25519 public key as `publicKeyMultibase`. */
export function encodeEd25519PublicKey(publicKey: Uint8Array): string {
  return encodeMultibase(concatBytes(ED25519_PUBLIC, publicKey));
}

/** The 32 bytes of a `publicKeyMultibase` of type Ed25519, or `undefined` when it is not one. */
export function decodeEd25519PublicKey(publicKeyMultibase: string): Uint8Array | undefined {
  const key = withoutPrefix(publicKeyMultibase, ED25519_PUBLIC);
  return key?.length === ED25519_PUBLIC_KEY_BYTES ? key : undefined;
}

/** The compressed point of a `publicKeyMultibase` on a NIST curve, or `undefined` when it is not one. */
export function decodeNistPublicKey(
  publicKeyMultibase: string,
): { readonly kind: 'P-256' | 'P-384'; readonly point: Uint8Array } | undefined {
  for (const [kind, prefix] of NIST_PUBLIC) {
    const point = withoutPrefix(publicKeyMultibase, prefix);
    if (point !== undefined) return { kind, point };
  }
  return undefined;
}

/** An Ed25519 seed as `secretKeyMultibase`. */
export function encodeEd25519SecretKey(seed: Uint8Array): string {
  return encodeMultibase(concatBytes(ED25519_SECRET, seed));
}

/** What follows the Ed25519 prefix of a `secretKeyMultibase`: the seed, in older keys followed by the public key. */
export function decodeEd25519SecretKey(secretKeyMultibase: string): Uint8Array | undefined {
  return withoutPrefix(secretKeyMultibase, ED25519_SECRET);
}

function withoutPrefix(text: string, prefix: Uint8Array): Uint8Array | undefined {
  const bytes = decodeMultibase(text);
  if (bytes === undefined || !sameBytes(bytes.subarray(0, prefix.length), prefix)) return undefined;
  return bytes.slice(prefix.length);
}
