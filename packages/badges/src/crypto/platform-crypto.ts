// The cryptography of platforms other than Node: Web Crypto, and others' code for what it lacks.
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';
import { loadOnce } from '../load-once.js';
import { decodeBase64url, encodeBase64url } from './base64url.js';
import {
  isComplete,
  type KeyKind,
  type PublicJwk,
  publicMembers,
  type SecretJwk,
  secretMembers,
} from './jwk.js';
import { pkcs8OfSeed, spkiOfEd25519, spkiOfPoint, spkiOfRsa } from './key-info.js';
import { readNistPoint, uncompressed } from './nist-point.js';
import {
  ED25519_PUBLIC_KEY_BYTES,
  type HashName,
  NEW_RSA_BITS,
  type PrivateKey,
  type PublicKey,
  RSA_EXPONENT,
  SECRET_KEY_BYTES,
  SMALLEST_RSA_BITS,
} from './prepared-key.js';

const nistCurves = loadOnce(() => import('@noble/curves/nist.js'));
const edwardsCurve = loadOnce(() => import('@noble/curves/ed25519.js'));
const olderHashes = loadOnce(() => import('@noble/hashes/legacy.js'));

const ALGORITHMS = {
  Ed25519: { name: 'Ed25519' },
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

/** Makes a new private key. */
export async function generatePrivateKey(kind: KeyKind): Promise<PrivateKey> {
  const { privateKey } = await generatePair(kind);
  const jwk = await crypto.subtle.exportKey('jwk', privateKey);
  const key = await prepare(kind, { ...jwk });
  if (key === undefined) throw new Error(`The platform made no key of kind ${kind}.`);
  return key;
}

function generatePair(kind: KeyKind): Promise<CryptoKeyPair> {
  const { subtle } = crypto;
  if (kind === 'Ed25519') return subtle.generateKey(ALGORITHMS.Ed25519, true, ['sign', 'verify']);
  if (kind !== 'RSA') return subtle.generateKey(ALGORITHMS[kind], true, ['sign', 'verify']);
  const publicExponent = bytesOf(BigInt(RSA_EXPONENT));
  const size = { modulusLength: NEW_RSA_BITS, publicExponent };
  return subtle.generateKey({ ...ALGORITHMS.RSA, ...size }, true, ['sign', 'verify']);
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
  if (kind === 'Ed25519') {
    const { subtle } = crypto;
    const pkcs8 = pkcs8OfSeed(secret);
    const key = await subtle.importKey('pkcs8', pkcs8, ALGORITHMS.Ed25519, true, ['sign']);
    return prepare(kind, { ...(await subtle.exportKey('jwk', key)) });
  }
  const point = await publicPoint(kind, secret);
  return point && prepare(kind, { ...nistMembers(point), d: encodeBase64url(secret) });
}

/** Web Crypto multiplies no points. */
async function publicPoint(kind: 'P-256' | 'P-384', secret: Uint8Array) {
  const { p256, p384 } = await nistCurves();
  const curve = kind === 'P-256' ? p256 : p384;
  const isSecret = curve.utils.isValidSecretKey(secret);
  return isSecret ? readNistPoint(kind, curve.getPublicKey(secret, false)) : undefined;
}

/** An RSA private key; `undefined` when it is none, or shorter than 2048 bits. */
export function rsaPrivateKey(
  jwk: Readonly<Record<string, unknown>>,
): Promise<PrivateKey | undefined> {
  return prepare('RSA', jwk);
}

async function prepare(
  kind: KeyKind,
  members: Readonly<Record<string, unknown>>,
): Promise<PrivateKey | undefined> {
  const jwk = secretMembers(kind, members);
  const publicKey = isComplete(jwk) ? publicHalf(jwk) : undefined;
  if (publicKey === undefined) return undefined;
  const { subtle } = crypto;
  try {
    const key = await subtle.importKey('jwk', { ...jwk }, ALGORITHMS[kind], false, ['sign']);
    return {
      publicKey,
      toSecretJwk: () => ({ ...jwk }),
      sign: async (data) =>
        new Uint8Array(await subtle.sign(ALGORITHMS[kind], key, new Uint8Array(data))),
    };
  } catch {
    return undefined;
  }
}

function publicHalf(jwk: SecretJwk): PublicKey | undefined {
  const bytes = (text: string) => decodeBase64url(text) ?? new Uint8Array();
  if (jwk.kty === 'RSA') return rsaPublicKey(bytes(jwk.n), bytes(jwk.e));
  if (jwk.kty === 'OKP') return ed25519PublicKey(bytes(jwk.x));
  return nistPublicKey(jwk.crv, uncompressed({ x: bytes(jwk.x), y: bytes(jwk.y) }));
}

/** An Ed25519 public key from its 32 bytes. Whether they are a point of the curve is found when it verifies. */
export function ed25519PublicKey(bytes: Uint8Array): PublicKey | undefined {
  if (bytes.length !== ED25519_PUBLIC_KEY_BYTES) return undefined;
  const key = publicKey('Ed25519', spkiOfEd25519(bytes), { x: encodeBase64url(bytes) });
  return {
    ...key,
    verify: (data, signature) =>
      key.verify(data, signature).catch(async (error) => {
        if (!isUnsupported(error)) throw error;
        const { ed25519 } = await edwardsCurve();
        return signature.length === 64 && ed25519.verify(signature, data, bytes, { zip215: false });
      }),
  };
}

/** A public key on a NIST curve from its point, compressed or not; `undefined` when it is no point of the curve. */
export function nistPublicKey(kind: 'P-256' | 'P-384', point: Uint8Array): PublicKey | undefined {
  const read = readNistPoint(kind, point);
  const spki = read && spkiOfPoint(kind, uncompressed(read));
  return read && spki && publicKey(kind, spki, nistMembers(read));
}

function nistMembers({ x, y }: { readonly x: Uint8Array; readonly y: Uint8Array }) {
  return { x: encodeBase64url(x), y: encodeBase64url(y) };
}

/**
 * An RSA public key from its modulus and exponent; `undefined` when it is none, shorter than 2048 bits, or of numbers
 * under which anybody could sign.
 */
export function rsaPublicKey(modulus: Uint8Array, exponent: Uint8Array): PublicKey | undefined {
  const [n, e] = [numberOf(modulus), numberOf(exponent)];
  const isLongEnough = n >= 2n ** BigInt(SMALLEST_RSA_BITS - 1);
  // An exponent of 1 would make every text its own signature; an even one belongs to no private key.
  if (!isLongEnough || n % 2n === 0n || e < 3n || e % 2n === 0n) return undefined;
  const numbers = { n: bytesOf(n), e: bytesOf(e) };
  const members = { n: encodeBase64url(numbers.n), e: encodeBase64url(numbers.e) };
  return publicKey('RSA', spkiOfRsa(numbers.n, numbers.e), members);
}

function publicKey(
  kind: KeyKind,
  spki: Uint8Array<ArrayBuffer>,
  members: Readonly<Record<string, string>>,
): PublicKey {
  const { subtle } = crypto;
  const algorithm = ALGORITHMS[kind];
  const read = loadOnce(() => subtle.importKey('spki', spki, algorithm, false, ['verify']));
  return {
    kind,
    spki,
    toJwk: () => publicMembers(kind, members),
    verify: async (data, signature) => {
      try {
        const key = await read();
        return await subtle.verify(algorithm, key, new Uint8Array(signature), new Uint8Array(data));
      } catch (error) {
        // What the platform cannot do says nothing of the signature.
        if (isUnsupported(error)) throw error;
        return false;
      }
    },
  };
}

function isUnsupported(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotSupportedError';
}

/** The hash of bytes, or of text as UTF-8. */
export async function digest(name: HashName, data: Uint8Array | string): Promise<Uint8Array> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
}

/** SHA-256 of text as UTF-8, as lower-case hexadecimal, without waiting. */
export function sha256Hex(text: string): string {
  return hex.encode(sha256(new TextEncoder().encode(text)));
}

/** The thumbprint of a public key, as base64url (RFC 7638); its members are in their order already. */
export function thumbprint(jwk: PublicJwk): string {
  return encodeBase64url(sha256(new TextEncoder().encode(JSON.stringify(jwk))));
}

/** MD5 as lower-case hexadecimal; only for identity hashes that others made with it. */
export async function md5Hex(text: string): Promise<string> {
  const { md5 } = await olderHashes();
  return hex.encode(md5(new TextEncoder().encode(text)));
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${hex.encode(bytes)}`);
}

/** A number in as few bytes as it takes. */
function bytesOf(value: bigint): Uint8Array<ArrayBuffer> {
  const digits = value.toString(16);
  return new Uint8Array(hex.decode(digits.padStart(digits.length + (digits.length % 2), '0')));
}
