// Base64url of platforms other than Node.
import { base64urlnopad } from '@scure/base';

/** Bytes as base64url text without padding (RFC 4648 section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** The bytes of base64url text without padding whose unused bits are zero; `undefined` for any other text. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return undefined;
  }
}
