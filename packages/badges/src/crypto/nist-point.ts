import { hex } from '@scure/base';
import { concatBytes } from './bytes.js';

interface Curve {
  /** The order of the field; the rest of its division by 4 is 3. */
  readonly field: bigint;
  readonly b: bigint;
  /** Bytes of a coordinate. */
  readonly bytes: number;
}

// SEC 2, sections 2.4.2 and 2.5.1. On both curves a is -3.
const CURVES: Readonly<Record<'P-256' | 'P-384', Curve>> = {
  'P-256': {
    field: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    bytes: 32,
  },
  'P-384': {
    field: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    bytes: 48,
  },
};

/** The coordinates of a point, each in all its bytes. */
export interface NistPoint {
  readonly x: Uint8Array;
  readonly y: Uint8Array;
}

const UNCOMPRESSED = 4;

/**
 * Reads a point on a NIST curve, compressed or not (SEC 1, section 2.3.4); `undefined` when it is no point of the curve.
 * Web Crypto reads no compressed points everywhere. A public key is no secret, so how long this takes tells nothing.
 */
export function readNistPoint(kind: 'P-256' | 'P-384', encoded: Uint8Array): NistPoint | undefined {
  const { field, b, bytes } = CURVES[kind];
  const [form = 0] = encoded;
  const [x, y] = [encoded.subarray(1, 1 + bytes), encoded.subarray(1 + bytes)];
  if (x.length !== bytes || numberOf(x) >= field) return undefined;
  const square = modulo(numberOf(x) ** 3n - 3n * numberOf(x) + b, field);
  if (form === UNCOMPRESSED) {
    const isPoint = y.length === bytes && numberOf(y) < field && isRoot(numberOf(y), square, field);
    return isPoint ? { x, y } : undefined;
  }
  if ((form !== 2 && form !== 3) || y.length > 0) return undefined;
  const root = power(square, (field + 1n) / 4n, field);
  if (!isRoot(root, square, field)) return undefined;
  const isWanted = root % 2n === BigInt(form - 2);
  return { x, y: bytesOf(isWanted ? root : field - root, bytes) };
}

/** A point as it is written in full. */
export function uncompressed({ x, y }: NistPoint): Uint8Array {
  return concatBytes(Uint8Array.of(UNCOMPRESSED), x, y);
}

function isRoot(root: bigint, square: bigint, field: bigint): boolean {
  return modulo(root * root - square, field) === 0n;
}

function power(base: bigint, exponent: bigint, field: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * square) % field;
    square = (square * square) % field;
  }
  return result;
}

function modulo(value: bigint, field: bigint): bigint {
  return ((value % field) + field) % field;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hex.encode(bytes)}`);
}

function bytesOf(value: bigint, bytes: number): Uint8Array {
  return hex.decode(value.toString(16).padStart(2 * bytes, '0'));
}
