import { hex } from '@scure/base';
import { concatBytes } from './bytes.js';

// The beginnings of encoded keys, each the same for all keys of its kind, and what follows.

/** An Ed25519 seed as PKCS#8 (RFC 8410 section 7). */
export function pkcs8OfSeed(seed: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(hex.decode('302e020100300506032b657004220420'), seed);
}

/** An Ed25519 public key as SubjectPublicKeyInfo (RFC 8410 section 4). */
export function spkiOfEd25519(publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(hex.decode('302a300506032b6570032100'), publicKey);
}

// RFC 5480: the fixed start of a SubjectPublicKeyInfo of each curve, up to the point.
const NIST_STARTS = {
  'P-256': {
    33: '3039301306072a8648ce3d020106082a8648ce3d030107032200',
    65: '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  },
  'P-384': {
    49: '3046301006072a8648ce3d020106052b81040022033200',
    97: '3076301006072a8648ce3d020106052b81040022036200',
  },
} as const;

/** A point on a NIST curve as SubjectPublicKeyInfo; `undefined` when it is of no length that points have. */
export function spkiOfPoint(
  kind: 'P-256' | 'P-384',
  point: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const starts: Readonly<Record<number, string>> = NIST_STARTS[kind];
  const start = starts[point.length];
  return start === undefined ? undefined : concatBytes(hex.decode(start), point);
}

// RFC 3279 section 2.3.1: the name of RSA, and no parameters.
const RSA_ALGORITHM = hex.decode('300d06092a864886f70d0101010500');

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;

/** The numbers of an RSA public key, without leading zeros, as SubjectPublicKeyInfo (RFC 8017 appendix A.1.1). */
export function spkiOfRsa(modulus: Uint8Array, exponent: Uint8Array): Uint8Array<ArrayBuffer> {
  const key = der(SEQUENCE, positive(modulus), positive(exponent));
  return der(SEQUENCE, RSA_ALGORITHM, der(BIT_STRING, Uint8Array.of(0), key));
}

/** A first bit that is set would make it a negative number. */
function positive(number: Uint8Array): Uint8Array {
  const [first = 0] = number;
  return der(INTEGER, first >= 0x80 ? concatBytes(Uint8Array.of(0), number) : number);
}

function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = concatBytes(...parts);
  return concatBytes(Uint8Array.of(tag, ...lengthOf(content.length)), content);
}

/** X.690 section 8.1.3: lengths below 128 as they are, others after the number of their bytes. */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}
