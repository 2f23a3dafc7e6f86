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
import { base64urlnopad, hex } from '@scure/base';

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

/** The kinds of key that badges are signed with. */
export type KeyKind = 'Ed25519' | 'P-256' | 'P-384' | 'RSA';

/** A public key, prepared once. Each kind of key has one algorithm: EdDSA, ES256, ES384 or RS256. */
export interface PublicKey {
  readonly kind: KeyKind;
  /** The key as SubjectPublicKeyInfo, the same for the same key however it was written. */
  readonly spki: Uint8Array;
  /** Whether a signature fits the data. Elliptic curves: the two numbers one after the other (IEEE P1363). */
  verify(data: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

/** An Ed25519 public key from its 32 bytes; `undefined` when they are no point of the curve. */
export function ed25519PublicKey(bytes: Uint8Array): PublicKey | undefined {
  const x = base64urlnopad.encode(bytes);
  return prepare('Ed25519', () =>
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
  );
}

// RFC 5480: the fixed start of a SubjectPublicKeyInfo of each curve, up to the point.
const SPKI_STARTS = {
  'P-256': {
    33: '3039301306072a8648ce3d020106082a8648ce3d030107032200',
    65: '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  },
  'P-384': {
    49: '3046301006072a8648ce3d020106052b81040022033200',
    97: '3076301006072a8648ce3d020106052b81040022036200',
  },
} as const;

/** A public key on a NIST curve from its point, compressed or not; `undefined` when it is no point of the curve. */
export function nistPublicKey(kind: 'P-256' | 'P-384', point: Uint8Array): PublicKey | undefined {
  const starts: Readonly<Record<number, string>> = SPKI_STARTS[kind];
  const start = starts[point.length];
  if (start === undefined) return undefined;
  const key = Buffer.concat([hex.decode(start), point]);
  return prepare(kind, () => createPublicKey({ key, format: 'der', type: 'spki' }));
}

const SMALLEST_RSA_BITS = 2048;

/** An RSA public key from modulus and exponent as base64url; `undefined` when it is none or shorter than 2048 bits. */
export function rsaPublicKey(n: string, e: string): PublicKey | undefined {
  return prepare('RSA', () => {
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits < SMALLEST_RSA_BITS ? undefined : key;
  });
}

const HASHES: Readonly<Record<KeyKind, string | null>> = {
  Ed25519: null,
  'P-256': 'sha256',
  'P-384': 'sha384',
  RSA: 'sha256',
};

function prepare(kind: KeyKind, make: () => KeyObject | undefined): PublicKey | undefined {
  try {
    const key = make();
    return (
      key && {
        kind,
        spki: new Uint8Array(key.export({ format: 'der', type: 'spki' })),
        verify: async (data, signature) =>
          verify(HASHES[kind], data, { key, dsaEncoding: 'ieee-p1363' }, signature),
      }
    );
  } catch {
    return undefined;
  }
}

/** The hash functions that proofs and identities use. */
export type HashName = 'SHA-256' | 'SHA-384';

/** The hash of bytes, or of text as UTF-8. */
export async function digest(name: HashName, data: Uint8Array | string): Promise<Uint8Array> {
  return new Uint8Array(createHash(name).update(data).digest());
}

/** SHA-256 of bytes, or of text as UTF-8. */
export async function sha256(data: Uint8Array | string): Promise<Uint8Array> {
  return digest('SHA-256', data);
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
