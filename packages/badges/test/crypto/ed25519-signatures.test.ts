import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../src/crypto/bytes.js';
import { ed25519PublicKey, privateKeyFromBytes } from '../../src/crypto/crypto.js';
import { ED25519_FIELD, ED25519_ORDER, withUnreducedScalar } from '../support/ed25519-attacks.js';
import { fromLittleEndian, toLittleEndian } from '../support/numbers.js';

const SEED = new Uint8Array(32).fill(9);
const DATA = new TextEncoder().encode('a badge');

const key = await privateKeyFromBytes('Ed25519', SEED);
if (key === undefined) throw new Error('a seed makes a key');
const signature = await key.sign(DATA);
const { publicKey } = key;
const x = Buffer.from(Reflect.get(publicKey.toJwk(), 'x'), 'base64url');

function sha512(...parts: readonly Uint8Array[]): bigint {
  return fromLittleEndian(
    createHash('sha512')
      .update(concatBytes(...parts))
      .digest(),
  );
}

/** The secret number of the key (RFC 8032 section 5.1.5). */
function secretNumber(): bigint {
  const half = createHash('sha512').update(SEED).digest().subarray(0, 32);
  return (fromLittleEndian(half) & (2n ** 254n - 8n)) | (2n ** 254n);
}

/** A signature whose random point is the neutral one, written as given: S is then the hash times the secret number. */
function withNeutralPoint(encoding: Uint8Array): Uint8Array {
  const hash = sha512(encoding, x, DATA) % ED25519_ORDER;
  return concatBytes(encoding, toLittleEndian((hash * secretNumber()) % ED25519_ORDER, 32));
}

describe('an Ed25519 signature holds', () => {
  test.each([
    ['as it was made', signature],
    ['with the neutral point, written as it should be', withNeutralPoint(toLittleEndian(1n, 32))],
  ])('%s', async (_, bytes) => {
    expect(await publicKey.verify(DATA, bytes)).toBe(true);
  });
});

describe('an Ed25519 signature does not hold', () => {
  const [first, second] = [signature.slice(0, 32), signature.slice(32)];

  test.each([
    [
      'with the neutral point written as one more than the field',
      withNeutralPoint(toLittleEndian(ED25519_FIELD + 1n, 32)),
    ],
    [
      'with the neutral point written with a sign',
      withNeutralPoint(toLittleEndian(2n ** 255n + 1n, 32)),
    ],
    ['with S plus the order of the group', withUnreducedScalar(signature)],
    ['with S of all ones', concatBytes(first, new Uint8Array(32).fill(255))],
    ['with S of zero', concatBytes(first, new Uint8Array(32))],
    ['with R of zero', concatBytes(new Uint8Array(32), second)],
    ['with R that is no point', concatBytes(toLittleEndian(2n, 32), second)],
    ['with its halves swapped', concatBytes(second, first)],
    ['with a sign changed', signature.map((byte, at) => (at === 31 ? byte ^ 0x80 : byte))],
    ['cut short', signature.slice(0, 63)],
    ['of its first half', first],
    ['with a byte before it', concatBytes(Uint8Array.of(0), signature)],
    ['with a byte after it', concatBytes(signature, Uint8Array.of(0))],
    ['twice', concatBytes(signature, signature)],
    ['empty', new Uint8Array()],
  ])('%s', async (_, bytes) => {
    expect(await publicKey.verify(DATA, bytes)).toBe(false);
  });

  test.each([
    ['other data', new TextEncoder().encode('a badgf')],
    ['no data', new Uint8Array()],
    ['the hash of the data', new Uint8Array(createHash('sha512').update(DATA).digest())],
  ])('for %s', async (_, data) => {
    expect(await publicKey.verify(data, signature)).toBe(false);
  });

  test('under another key', async () => {
    const other = (await privateKeyFromBytes('Ed25519', new Uint8Array(32).fill(8)))?.publicKey;
    expect(await other?.verify(DATA, signature)).toBe(false);
  });
});

test('bytes that are no point of the curve make no key that anything holds under', async () => {
  expect(await ed25519PublicKey(toLittleEndian(2n, 32))?.verify(DATA, signature)).not.toBe(true);
});
