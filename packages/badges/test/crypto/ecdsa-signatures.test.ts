import { createPrivateKey, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../src/crypto/bytes.js';
import { type PrivateKey, privateKeyFromBytes } from '../../src/crypto/crypto.js';
import { fromBigEndian, toBigEndian } from '../support/numbers.js';

const DATA = new TextEncoder().encode('a badge');

// SEC 2, sections 2.4.2 and 2.5.1.
const CURVES = [
  {
    kind: 'P-256',
    hash: 'sha256',
    bytes: 32,
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  },
  {
    kind: 'P-384',
    hash: 'sha384',
    bytes: 48,
    order:
      0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  },
] as const;

async function keyOf({ kind, bytes }: (typeof CURVES)[number], fill: number): Promise<PrivateKey> {
  const key = await privateKeyFromBytes(kind, new Uint8Array(bytes).fill(fill));
  if (key === undefined) throw new Error('a number makes a key');
  return key;
}

const curves = await Promise.all(
  CURVES.map(async (curve) => ({ ...curve, key: await keyOf(curve, 9) })),
);

describe.each(curves)('an ECDSA signature with $kind', ({ key, hash, bytes, order }) => {
  const { publicKey } = key;
  const secret = createPrivateKey({ key: { ...key.toSecretJwk() }, format: 'jwk' });
  const made = (name: string, dsaEncoding: 'ieee-p1363' | 'der') =>
    new Uint8Array(sign(name, DATA, { key: secret, dsaEncoding }));
  const signature = made(hash, 'ieee-p1363');
  const [r, s] = [signature.slice(0, bytes), signature.slice(bytes)];
  const number = (value: bigint) => toBigEndian(value, bytes);
  const zero = number(0n);

  test.each([
    ['as it was made', signature],
    ['with the other s, which both are allowed', concatBytes(r, number(order - fromBigEndian(s)))],
  ])('holds %s', async (_, given) => {
    expect(await publicKey.verify(DATA, given)).toBe(true);
  });

  test.each([
    ['with r of zero', concatBytes(zero, s)],
    ['with s of zero', concatBytes(r, zero)],
    ['of zeros', concatBytes(zero, zero)],
    ['with r of the order', concatBytes(number(order), s)],
    ['with s of the order', concatBytes(r, number(order))],
    ['with the order twice', concatBytes(number(order), number(order))],
    ['with r one less than the order', concatBytes(number(order - 1n), s)],
    ['with r of all ones', concatBytes(number(-1n), s)],
    ['with s of all ones', concatBytes(r, number(-1n))],
    ['with the other r', concatBytes(number(order - fromBigEndian(r)), s)],
    ['of ones', concatBytes(number(1n), number(1n))],
    ['with its halves swapped', concatBytes(s, r)],
    ['as DER', made(hash, 'der')],
    ['over another hash', made(hash === 'sha256' ? 'sha384' : 'sha256', 'ieee-p1363')],
    ['over SHA-512', made('sha512', 'ieee-p1363')],
    ['over SHA-1', made('sha1', 'ieee-p1363')],
    ['cut short', signature.slice(0, -1)],
    ['of its first half', r],
    ['with a byte before it', concatBytes(Uint8Array.of(0), signature)],
    ['with a byte after it', concatBytes(signature, Uint8Array.of(0))],
    ['with a byte before each half', concatBytes(Uint8Array.of(0), r, Uint8Array.of(0), s)],
    ['twice', concatBytes(signature, signature)],
    ['empty', new Uint8Array()],
  ])('does not hold %s', async (_, given) => {
    expect(await publicKey.verify(DATA, given)).toBe(false);
  });

  test('does not hold for other data', async () => {
    expect(await publicKey.verify(new TextEncoder().encode('a badgf'), signature)).toBe(false);
  });

  test.each(CURVES)('does not hold under another key with $kind', async (other) => {
    const { publicKey: wrong } = await keyOf(other, 8);
    expect(await wrong.verify(DATA, signature)).toBe(false);
  });
});
