// The one door to the cryptography of the platform: `node:crypto` in Node, Web Crypto elsewhere.
import { digest } from '#platform-crypto';

export {
  digest,
  ed25519PublicKey,
  generatePrivateKey,
  md5Hex,
  nistPublicKey,
  privateKeyFromBytes,
  rsaPrivateKey,
  rsaPublicKey,
  thumbprint,
} from '#platform-crypto';
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
