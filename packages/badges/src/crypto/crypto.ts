// The only file that touches the platform's cryptography.
import {
  type AsymmetricKeyDetails,
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  randomUUID as nodeRandomUuid,
  sign,
  verify,
} from 'node:crypto';
import { hex } from '@scure/base';
import { encodeBase64url } from './base64url.js';
import {
  type KeyKind,
  type PublicJwk,
  publicMembers,
  type SecretJwk,
  secretMembers,
} from './jwk.js';

export const ED25519_SEED_BYTES = 32;
export const ED25519_PUBLIC_KEY_BYTES = 32;

/** How long the secret bytes of a curve are. */
export const SECRET_KEY_BYTES = { Ed25519: ED25519_SEED_BYTES, 'P-256': 32, 'P-384': 48 } as const;

/** A private key, prepared once. */
export interface PrivateKey {
  readonly publicKey: PublicKey;
  toSecretJwk(): SecretJwk;
  /** The signature of the data by the key's one algorithm. Elliptic curves: the two numbers one after the other. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

const CURVE_NAMES = { 'P-256': 'prime256v1', 'P-384': 'secp384r1' } as const;
const NEW_RSA_BITS = 2048;
const RSA_EXPONENT = 65537;

/** Makes a new private key. */
export function generatePrivateKey(kind: KeyKind): Promise<PrivateKey> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, _: KeyObject, privateKey: KeyObject) => {
      const key = error === null ? preparePrivate(kind, () => privateKey) : undefined;
      if (key === undefined) reject(error);
      else resolve(key);
    };
    if (kind === 'RSA') {
      const options = { modulusLength: NEW_RSA_BITS, publicExponent: RSA_EXPONENT };
      generateKeyPair('rsa', options, done);
    } else if (kind === 'Ed25519') generateKeyPair('ed25519', undefined, done);
    else generateKeyPair('ec', { namedCurve: CURVE_NAMES[kind] }, done);
  });
}

// RFC 8410 section 7: the fixed start of a PKCS#8 document that holds an Ed25519 seed.
const PKCS8_ED25519 = hex.decode('302e020100300506032b657004220420');

/**
 * The private key of a curve from its secret bytes alone: the seed of Ed25519 (RFC 8032 section 5.1.5), or the number
 * of a NIST curve. `undefined` when they are none.
 */
export function privateKeyFromBytes(
  kind: Exclude<KeyKind, 'RSA'>,
  secret: Uint8Array,
): PrivateKey | undefined {
  if (secret.length !== SECRET_KEY_BYTES[kind]) return undefined;
  return preparePrivate(kind, () => {
    if (kind === 'Ed25519') {
      const key = Buffer.concat([PKCS8_ED25519, secret]);
      return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    }
    const curve = createECDH(CURVE_NAMES[kind]);
    curve.setPrivateKey(secret);
    const point = curve.getPublicKey().subarray(1);
    const [x, y] = [point.subarray(0, secret.length), point.subarray(secret.length)];
    const members = { x: encodeBase64url(x), y: encodeBase64url(y), d: encodeBase64url(secret) };
    return createPrivateKey({ key: { kty: 'EC', crv: kind, ...members }, format: 'jwk' });
  });
}

/** An RSA private key; `undefined` when it is none, or shorter than 2048 bits. */
export function rsaPrivateKey(jwk: Readonly<Record<string, unknown>>): PrivateKey | undefined {
  const key = { ...secretMembers('RSA', jwk) };
  if (Object.values(key).includes('')) return undefined;
  return preparePrivate('RSA', () => createPrivateKey({ key, format: 'jwk' }));
}

function preparePrivate(kind: KeyKind, make: () => KeyObject): PrivateKey | undefined {
  try {
    const key = make();
    const publicKey = prepare(kind, () => createPublicKey(key));
    return (
      publicKey && {
        publicKey,
        toSecretJwk: () => secretMembers(kind, key.export({ format: 'jwk' })),
        sign: async (data) =>
          new Uint8Array(sign(HASHES[kind], data, { key, dsaEncoding: 'ieee-p1363' })),
      }
    );
  } catch {
    return undefined;
  }
}

/** A public key, prepared once. */
export interface PublicKey {
  readonly kind: KeyKind;
  /** The key as SubjectPublicKeyInfo, the same for the same key however it was written. */
  readonly spki: Uint8Array;
  toJwk(): PublicJwk;
  /** Whether a signature fits the data. Elliptic curves: the two numbers one after the other (IEEE P1363). */
  verify(data: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

/** An Ed25519 public key from its 32 bytes; `undefined` when they are no point of the curve. */
export function ed25519PublicKey(bytes: Uint8Array): PublicKey | undefined {
  const x = encodeBase64url(bytes);
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
  return prepare(kind, () => {
    const read = createPublicKey({ key, format: 'der', type: 'spki' });
    // As coordinates, since a key remembers how its point was written.
    return createPublicKey({ key: read.export({ format: 'jwk' }), format: 'jwk' });
  });
}

const SMALLEST_RSA_BITS = 2048;

/**
 * An RSA public key from its modulus and exponent; `undefined` when it is none, shorter than 2048 bits, or of numbers
 * under which anybody could sign.
 */
export function rsaPublicKey(modulus: Uint8Array, exponent: Uint8Array): PublicKey | undefined {
  const isEven = (modulus.at(-1) ?? 0) % 2 === 0;
  if (isEven) return undefined;
  const [n, e] = [modulus, exponent].map(encodeBase64url);
  return prepare('RSA', () => createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
}

const HASHES: Readonly<Record<KeyKind, string | null>> = {
  Ed25519: null,
  'P-256': 'sha256',
  'P-384': 'sha384',
  RSA: 'sha256',
};

function prepare(kind: KeyKind, make: () => KeyObject): PublicKey | undefined {
  try {
    const key = make();
    if (kind === 'RSA' && !isSoundRsa(key.asymmetricKeyDetails ?? {})) return undefined;
    return {
      kind,
      spki: new Uint8Array(key.export({ format: 'der', type: 'spki' })),
      toJwk: () => publicMembers(kind, key.export({ format: 'jwk' })),
      verify: async (data, signature) =>
        verify(HASHES[kind], data, { key, dsaEncoding: 'ieee-p1363' }, signature),
    };
  } catch {
    return undefined;
  }
}

/** An exponent of 1 would make every text its own signature; an even one belongs to no private key. */
function isSoundRsa({ modulusLength = 0, publicExponent = 0n }: AsymmetricKeyDetails): boolean {
  return modulusLength >= SMALLEST_RSA_BITS && publicExponent > 2n && publicExponent % 2n === 1n;
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

/** The thumbprint of a public key, as base64url (RFC 7638); its members are in their order already. */
export function thumbprint(jwk: PublicJwk): string {
  return encodeBase64url(createHash('sha256').update(JSON.stringify(jwk)).digest());
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
