// The one door to the cryptography of the platform: `node:crypto` in Node, Web Crypto elsewhere.
import * as platform from '#platform-crypto';

// Both halves have these types. They are named by a file, as older resolvers of types know no conditions.
type Platform = typeof import('./platform-crypto.js');

export const digest: Platform['digest'] = platform.digest;
export const ed25519PublicKey: Platform['ed25519PublicKey'] = platform.ed25519PublicKey;
export const generatePrivateKey: Platform['generatePrivateKey'] = platform.generatePrivateKey;
export const md5Hex: Platform['md5Hex'] = platform.md5Hex;
export const nistPublicKey: Platform['nistPublicKey'] = platform.nistPublicKey;
export const privateKeyFromBytes: Platform['privateKeyFromBytes'] = platform.privateKeyFromBytes;
export const rsaPrivateKey: Platform['rsaPrivateKey'] = platform.rsaPrivateKey;
export const rsaPublicKey: Platform['rsaPublicKey'] = platform.rsaPublicKey;
export const sha256Hex: Platform['sha256Hex'] = platform.sha256Hex;
export const thumbprint: Platform['thumbprint'] = platform.thumbprint;

export {
  ED25519_PUBLIC_KEY_BYTES,
  ED25519_SEED_BYTES,
  type HashName,
  type PrivateKey,
  type PublicKey,
  SECRET_KEY_BYTES,
} from './prepared-key.js';

/** SHA-256 of bytes, or of text as UTF-8. */
export async function sha256(data: Uint8Array | string): Promise<Uint8Array> {
  return digest('SHA-256', data);
}

/** At most 65,536 bytes that nobody can guess. */
export function randomBytes(count: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(count));
}

export function randomUuid(): string {
  return globalThis.crypto.randomUUID();
}
