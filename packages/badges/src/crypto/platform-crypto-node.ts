// The cryptography of Node; no other file touches `node:crypto`.
import {
  type AsymmetricKeyDetails,
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { encodeBase64url } from './base64url.js';
import { isComplete, type KeyKind, type PublicJwk, publicMembers, secretMembers } from './jwk.js';
import { pkcs8OfSeed, spkiOfPoint } from './key-info.js';
import {
  type HashName,
  NEW_RSA_BITS,
  type PrivateKey,
  type PublicKey,
  RSA_EXPONENT,
  SECRET_KEY_BYTES,
  SMALLEST_RSA_BITS,
} from './prepared-key.js';
import { RecentKeys } from './recent-keys.js';

const CURVE_NAMES = { 'P-256': 'prime256v1', 'P-384': 'secp384r1' } as const;

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

/**
 * The private key of a curve from its secret bytes alone: the seed of Ed25519 (RFC 8032 section 5.1.5), or the number
 * of a NIST curve. `undefined` when they are none.
 */
export async function privateKeyFromBytes(
  kind: Exclude<KeyKind, 'RSA'>,
  secret: Uint8Array,
): Promise<PrivateKey | undefined> {
  if (secret.length !== SECRET_KEY_BYTES[kind]) return undefined;
  return preparePrivate(kind, () => {
    if (kind === 'Ed25519') {
      const key = Buffer.from(pkcs8OfSeed(secret));
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
export async function rsaPrivateKey(
  jwk: Readonly<Record<string, unknown>>,
): Promise<PrivateKey | undefined> {
  const key = { ...secretMembers('RSA', jwk) };
  if (!isComplete(key)) return undefined;
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

/** An Ed25519 public key from its 32 bytes; `undefined` when they are no point of the curve. */
export function ed25519PublicKey(bytes: Uint8Array): PublicKey | undefined {
  const x = encodeBase64url(bytes);
  return prepareAgain('Ed25519', x, () =>
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
  );
}

/** A public key on a NIST curve from its point, compressed or not; `undefined` when it is no point of the curve. */
export function nistPublicKey(kind: 'P-256' | 'P-384', point: Uint8Array): PublicKey | undefined {
  const spki = spkiOfPoint(kind, point);
  if (spki === undefined) return undefined;
  return prepareAgain(kind, encodeBase64url(point), () => {
    const read = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    // As coordinates, since a key remembers how its point was written.
    return createPublicKey({ key: read.export({ format: 'jwk' }), format: 'jwk' });
  });
}

/**
 * An RSA public key from its modulus and exponent; `undefined` when it is none, shorter than 2048 bits, or of numbers
 * under which anybody could sign.
 */
export function rsaPublicKey(modulus: Uint8Array, exponent: Uint8Array): PublicKey | undefined {
  const isEven = (modulus.at(-1) ?? 0) % 2 === 0;
  if (isEven) return undefined;
  const [n, e] = [modulus, exponent].map(encodeBase64url);
  return prepareAgain('RSA', `${n} ${e}`, () =>
    createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }),
  );
}

const recentKeys = new RecentKeys();

/** To read a key takes half as long as to check a signature with it, and those of one issuer come one after the other. */
function prepareAgain(kind: KeyKind, text: string, make: () => KeyObject): PublicKey | undefined {
  return recentKeys.get(`${kind} ${text}`, () => prepare(kind, make));
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
      // Made only when it is asked for: most signatures are verified without.
      get spki() {
        return new Uint8Array(key.export({ format: 'der', type: 'spki' }));
      },
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

/** The hash of bytes, or of text as UTF-8. */
export async function digest(name: HashName, data: Uint8Array | string): Promise<Uint8Array> {
  return new Uint8Array(hash(name, data, 'buffer'));
}

/** SHA-256 of text as UTF-8, as lower-case hexadecimal, without waiting. */
export function sha256Hex(text: string): string {
  return hash('sha256', text);
}

/** The thumbprint of a public key, as base64url (RFC 7638); its members are in their order already. */
export function thumbprint(jwk: PublicJwk): string {
  return encodeBase64url(createHash('sha256').update(JSON.stringify(jwk)).digest());
}

/** MD5 as lower-case hexadecimal; only for identity hashes that others made with it. */
export async function md5Hex(text: string): Promise<string> {
  return createHash('md5').update(text).digest('hex');
}
