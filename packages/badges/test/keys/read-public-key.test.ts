import { generateKeyPairSync } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/crypto/base64url.js';
import { concatBytes } from '../../src/crypto/bytes.js';
import { publicKeyFromJwk, publicKeyFromMultibase } from '../../src/keys/read-public-key.js';
import { ED25519_FIELD, smallOrderEncodings } from '../support/ed25519-attacks.js';
import { toBigEndian, toLittleEndian } from '../support/numbers.js';
import { jwkOfSeed, multikeyOfSeed } from '../support/published.js';

const bytesOf = (text: unknown): Uint8Array => decodeBase64url(String(text)) ?? new Uint8Array();
const without = (text: unknown, bytes: number) => encodeBase64url(bytesOf(text).slice(bytes));
const after = (byte: number, text: unknown) =>
  encodeBase64url(concatBytes(Uint8Array.of(byte), bytesOf(text)));

function rsaJwk(modulusLength: number, publicExponent = 65537) {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength, publicExponent });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return { kty: 'RSA', n, e };
}

function nistJwk(crv: 'P-256' | 'P-384') {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: crv });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return { kty: 'EC', crv, x, y };
}

const rsa = rsaJwk(2048);
const p256 = nistJwk('P-256');
const p384 = nistJwk('P-384');
const ed25519 = { kty: 'OKP', crv: 'Ed25519', x: String(jwkOfSeed().x) };

const odd = (number: string) => encodeBase64url(toBigEndian(BigInt(number), 3));
const even = encodeBase64url(bytesOf(rsa.n).map((byte, at) => (at === 255 ? byte & 0xfe : byte)));

describe('a JSON Web Key is read', () => {
  test.each([
    ['of RSA', rsa],
    ['of RSA with the smallest exponent', rsaJwk(2048, 3)],
    ['of RSA with 3072 bits', rsaJwk(3072)],
    ['of P-256', p256],
    ['of P-384', p384],
    ['of Ed25519', ed25519],
  ])('%s', (_, jwk) => {
    expect(publicKeyFromJwk(jwk)?.toJwk()).toEqual(jwk);
  });

  test('of RSA, the same with a zero before its modulus', () => {
    const key = publicKeyFromJwk({ ...rsa, n: after(0, rsa.n) });
    expect(key?.spki).toEqual(publicKeyFromJwk(rsa)?.spki);
  });
});

describe('a JSON Web Key is not read', () => {
  test.each<readonly [string, Record<string, unknown>]>([
    ['of RSA with 1024 bits', rsaJwk(1024)],
    ['of RSA with 2047 bits', rsaJwk(2047)],
    ['of RSA with an exponent of one', { ...rsa, e: 'AQ' }],
    ['of RSA with an exponent of zero', { ...rsa, e: 'AA' }],
    ['of RSA with an exponent of two', { ...rsa, e: 'Ag' }],
    ['of RSA with an even exponent', { ...rsa, e: odd('65536') }],
    ['of RSA with an empty exponent', { ...rsa, e: '' }],
    ['of RSA with an even modulus', { ...rsa, n: even }],
    ['of RSA with a modulus in padded text', { ...rsa, n: `${rsa.n}==` }],
    ['of RSA with a modulus in other base64', { ...rsa, n: `${rsa.n.slice(0, -1)}+` }],
    ['of RSA with a modulus that is a number', { ...rsa, n: 12345 }],
    ['of RSA without a modulus', { kty: 'RSA', e: 'AQAB' }],
    ['of RSA with its private half', { ...rsa, d: 'AQAB' }],
    ['of P-256 with a point beside the curve', { ...p256, y: p256.x }],
    ['of P-256 with a point of zeros', { ...p256, x: 'A'.repeat(43), y: 'A'.repeat(43) }],
    [
      'of P-256 with a coordinate beyond the field',
      { ...p256, x: encodeBase64url(new Uint8Array(32).fill(255)) },
    ],
    ['of P-256 with the coordinates of P-384', { ...p384, crv: 'P-256' }],
    ['of P-384 with the coordinates of P-256', { ...p256, crv: 'P-384' }],
    ['of P-256 with a byte before x', { ...p256, x: after(0, p256.x) }],
    [
      'of P-256 cut in two elsewhere',
      { ...p256, x: without(p256.x, 1), y: after(bytesOf(p256.x).at(-1) ?? 0, p256.y) },
    ],
    ['of P-256 without y', { ...p256, y: undefined }],
    ['of P-256 with y as a list', { ...p256, y: [p256.y] }],
    ['of secp256k1', { ...p256, crv: 'secp256k1' }],
    ['of P-256 as OKP', { ...p256, kty: 'OKP' }],
    ['of Ed25519 with 31 bytes', { ...ed25519, x: without(ed25519.x, 1) }],
    ['of Ed25519 with 33 bytes', { ...ed25519, x: after(0, ed25519.x) }],
    ['of Ed25519 with x as a list', { ...ed25519, x: [ed25519.x] }],
    ['of Ed25519 as EC', { ...ed25519, kty: 'EC' }],
    ['of X25519', { ...ed25519, crv: 'X25519' }],
    ['of a secret', { kty: 'oct', k: 'AAAA' }],
    ['of nothing', {}],
  ])('%s', (_, jwk) => {
    // As it comes out of JSON, where undefined is left out.
    expect(publicKeyFromJwk(JSON.parse(JSON.stringify(jwk)))).toBeUndefined();
  });

  const beyondField = Array.from({ length: 19 }, (_, index) => ED25519_FIELD + BigInt(index));
  const unsound = [
    ...smallOrderEncodings(),
    ...beyondField.flatMap((y) => [y, y + 2n ** 255n]).map((y) => toLittleEndian(y, 32)),
  ];
  test.each(unsound.map(encodeBase64url))('of Ed25519 with the point %s', (x) => {
    expect(publicKeyFromJwk({ ...ed25519, x })).toBeUndefined();
  });
});

describe('a Multikey', () => {
  const multikey = (codec: readonly number[], ...parts: readonly Uint8Array[]) =>
    `z${base58.encode(concatBytes(Uint8Array.from(codec), ...parts))}`;
  const [x, y] = [bytesOf(p256.x), bytesOf(p256.y)];
  const sign = 2 + ((y.at(-1) ?? 0) % 2);

  test('of P-256 is read from its compressed point', () => {
    const key = publicKeyFromMultibase(multikey([0x80, 0x24, sign], x));
    expect(key?.toJwk()).toEqual(p256);
  });

  test.each([
    ['not compressed', multikey([0x80, 0x24, 4], x, y)],
    ['compressed and not, at once', multikey([0x80, 0x24, sign + 4], x, y)],
    ['with another sign', multikey([0x80, 0x24, 5], x)],
    ['at infinity', multikey([0x80, 0x24, 0])],
    ['of another curve', multikey([0x81, 0x24, sign], x)],
  ])('of P-256 is not read from a point %s', (_, text) => {
    expect(publicKeyFromMultibase(text)).toBeUndefined();
  });

  test.each([
    ['upper case', multikeyOfSeed().toUpperCase()],
    ['a space', ` ${multikeyOfSeed()}`],
    ['no letter of its base', multikeyOfSeed().slice(1)],
    ['no text', ''],
  ])('of Ed25519 is not read from %s', (_, text) => {
    expect(publicKeyFromMultibase(text)).toBeUndefined();
  });
});
