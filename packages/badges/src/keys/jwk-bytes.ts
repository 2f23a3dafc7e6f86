import { decodeBase64url } from '../crypto/base64url.js';
import { ED25519_PUBLIC_KEY_BYTES } from '../crypto/crypto.js';

/** The 32 bytes of `x` or `d` of an Ed25519 JSON Web Key (RFC 8037 section 2), or `undefined` when it is not that. */
export function decodeJwkBytes(text: unknown): Uint8Array | undefined {
  const bytes = decodeBase64url(String(text));
  return bytes?.length === ED25519_PUBLIC_KEY_BYTES ? bytes : undefined;
}
