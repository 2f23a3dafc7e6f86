import { constants, createHash, generateKeyPairSync, privateEncrypt, sign } from 'node:crypto';
import { hex } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../src/crypto/bytes.js';
import { publicKeyFromJwk } from '../../src/keys/read-public-key.js';
import { fromBigEndian, toBigEndian } from '../support/numbers.js';

const DATA = new TextEncoder().encode('a badge');
const BYTES = 256;

const { privateKey, publicKey: made } = generateKeyPairSync('rsa', { modulusLength: 8 * BYTES });
const jwk = { ...made.export({ format: 'jwk' }) };
const modulus = fromBigEndian(Buffer.from(String(jwk.n), 'base64url'));
const publicKey = publicKeyFromJwk({ kty: 'RSA', n: String(jwk.n), e: String(jwk.e) });
if (publicKey === undefined) throw new Error('a new key is a key');

const signature = new Uint8Array(sign('sha256', DATA, privateKey));
const digest = new Uint8Array(createHash('sha256').update(DATA).digest());
// RFC 8017 section 9.2, note 1.
const SHA256_INFO = hex.decode('3031300d060960864801650304020105000420');
const SHA256_INFO_WITHOUT_NULL = hex.decode('302f300b06096086480165030402010420');
const SHA512_INFO = hex.decode('3051300d060960864801650304020305000440');

interface Padding {
  readonly start?: readonly number[];
  readonly fill?: number;
  readonly separator?: readonly number[];
  readonly info?: Uint8Array;
  readonly hash?: Uint8Array;
  /** How many bytes of filling there are; as many as fit otherwise. */
  readonly filling?: number;
  /** What follows the hash, where there is room left. */
  readonly rest?: number;
}

/** The private operation on a message padded as told, right by default (RFC 8017 section 9.2). */
function padded(padding: Padding = {}): Uint8Array {
  const {
    start = [0, 1],
    fill = 255,
    separator = [0],
    info = SHA256_INFO,
    hash = digest,
  } = padding;
  const end = concatBytes(Uint8Array.from(separator), info, hash);
  const filling = padding.filling ?? BYTES - start.length - end.length;
  const beginning = [Uint8Array.from(start), new Uint8Array(filling).fill(fill), end];
  const message = new Uint8Array(BYTES).fill(padding.rest ?? 0);
  message.set(concatBytes(...beginning));
  return new Uint8Array(
    privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, message),
  );
}

describe('an RSA signature holds', () => {
  test.each([
    ['as it was made', signature],
    ['padded by hand', padded()],
  ])('%s', async (_, bytes) => {
    expect(await publicKey.verify(DATA, bytes)).toBe(true);
  });
});

describe('an RSA signature does not hold', () => {
  const made = (hash: string, options = {}) =>
    new Uint8Array(sign(hash, DATA, { key: privateKey, ...options }));

  test.each([
    ['over SHA-1', made('sha1')],
    ['over SHA-384', made('sha384')],
    ['over SHA-512', made('sha512')],
    ['as PSS', made('sha256', { padding: constants.RSA_PKCS1_PSS_PADDING })],
    [
      'as PSS without salt',
      made('sha256', { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 }),
    ],
    ['padded as for encryption', padded({ start: [0, 2] })],
    ['padded with zeros', padded({ start: [0, 0], fill: 0 })],
    ['padded with other bytes', padded({ fill: 254 })],
    ['without an end of the padding', padded({ separator: [255] })],
    ['with two ends of the padding', padded({ separator: [0, 0] })],
    ['with short padding and zeros behind the hash', padded({ filling: 8 })],
    ['with short padding and anything behind the hash', padded({ filling: 8, rest: 7 })],
    ['without padding', padded({ filling: 0 })],
    ['without the name of the hash', padded({ info: new Uint8Array() })],
    ['with the name of the hash written otherwise', padded({ info: SHA256_INFO_WITHOUT_NULL })],
    ['with the name of another hash', padded({ info: SHA512_INFO })],
    ['with half a hash', padded({ hash: digest.slice(0, 16) })],
    ['with a hash and more', padded({ hash: concatBytes(digest, Uint8Array.of(0)) })],
    ['of the hash alone', concatBytes(new Uint8Array(BYTES - 32), digest)],
    ['of zero', new Uint8Array(BYTES)],
    ['of one', toBigEndian(1n, BYTES)],
    ['of the modulus', toBigEndian(modulus, BYTES)],
    ['of the modulus less one', toBigEndian(modulus - 1n, BYTES)],
    ['plus the modulus', toBigEndian(fromBigEndian(signature) + modulus, BYTES + 1)],
    ['negated', toBigEndian(modulus - fromBigEndian(signature), BYTES)],
    ['cut short', signature.slice(0, -1)],
    ['with a zero before it', concatBytes(Uint8Array.of(0), signature)],
    ['with a zero after it', concatBytes(signature, Uint8Array.of(0))],
    ['the wrong way round', Uint8Array.from(signature).reverse()],
    ['twice', concatBytes(signature, signature)],
    ['empty', new Uint8Array()],
  ])('%s', async (_, bytes) => {
    expect(await publicKey.verify(DATA, bytes)).toBe(false);
  });

  test('for other data', async () => {
    expect(await publicKey.verify(new TextEncoder().encode('a badgf'), signature)).toBe(false);
  });
});
