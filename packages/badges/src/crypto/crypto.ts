// The only file that touches the platform's cryptography.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  randomUUID as nodeRandomUuid,
  sign,
  verify,
} from 'node:crypto';
import { base64urlnopad } from '@scure/base';

export const ED25519_SEED_BYTES = 32;
export const ED25519_PUBLIC_KEY_BYTES = 32;
export const ED25519_SIGNATURE_BYTES = 64;

/** An Ed25519 private key, prepared once. */
export interface Ed25519PrivateKey {
  readonly publicKey: Uint8Array;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

// RFC 8410 section 7: the fixed start of a PKCS#8 document that holds an Ed25519 seed.
const PKCS8_ED25519 = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

/** Makes a private key from its 32-byte seed (RFC 8032 section 5.1.5). */
export function ed25519FromSeed(seed: Uint8Array): Ed25519PrivateKey {
  const pkcs8 = Buffer.concat([PKCS8_ED25519, seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const publicJwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: base64urlnopad.decode(publicJwk.x ?? ''),
    sign: async (data) => new Uint8Array(sign(null, data, privateKey)),
  };
}

/** Checks an Ed25519 signature (RFC 8032 section 5.1.7, with S below the group order). */
export async function ed25519Verify(options: {
  readonly publicKey: Uint8Array;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}): Promise<boolean> {
  return verify(null, options.data, ed25519PublicKey(options.publicKey), options.signature);
}

function ed25519PublicKey(bytes: Uint8Array): KeyObject {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlnopad.encode(bytes) };
  return createPublicKey({ key: jwk, format: 'jwk' });
}

/** SHA-256 of bytes, or of text as UTF-8. */
export async function sha256(data: Uint8Array | string): Promise<Uint8Array> {
  return new Uint8Array(createHash('sha256').update(data).digest());
}

/** MD5 as lower-case hexadecimal; only for identity hashes that others made with it. */
export async function md5Hex(text: string): Promise<string> {
  return createHash('md5').update(text).digest('hex');
}

export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(nodeRandomBytes(count));
}

export function randomUuid(): string {
  return nodeRandomUuid();
}
