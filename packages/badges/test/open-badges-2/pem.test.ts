import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicKeyFromPem } from '../../src/open-badges-2/pem.js';
import { nist, rsa } from '../corpus/keys.js';
import { pemOf } from '../support/open-badges-2.js';

const RSA = pemOf(rsa());
const P256 = pemOf(nist('P-256'));

const pem = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') =>
  key.export({ type, format: 'pem' }).toString();

describe('the key in a PEM', () => {
  test.each([
    ['of RSA', RSA, rsa().jwk],
    ['of P-256', P256, nist('P-256').jwk],
    ['with other line breaks', RSA.replaceAll('\n', '\r\n'), rsa().jwk],
    ['with space around it', ` \n${RSA}\n`, rsa().jwk],
  ])('%s', (_, text, jwk) => {
    expect(publicKeyFromPem(text)?.toJwk()).toEqual(jwk);
  });

  const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const { publicKey: ed25519 } = generateKeyPairSync('ed25519');
  test.each([
    ['nothing', ''],
    ['prose', 'a key'],
    ['a key of too few bits', pem(small.publicKey)],
    ['a private key', small.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a key in the form that RSA had alone', pem(small.publicKey, 'pkcs1')],
    ['a kind of key that older badges do not have', pem(ed25519)],
    ['P-384', pemOf(nist('P-384'))],
    ['no end', RSA.replace(/-----END.*/, '')],
    ['letters that are none of base64', RSA.replace('MII', 'M*I')],
    ['more than a key', RSA.replace('-----END', 'AAAA\n-----END')],
    ['a text that is too long', RSA.replace('\nMII', `${' '.repeat(10_000)}\nMII`)],
  ])('is not there in %s', (_, text) => {
    expect(publicKeyFromPem(text)).toBeUndefined();
  });

  test('is the same key or none, whichever byte is changed', () => {
    const bytes = Buffer.from(RSA.replace(/-----.*-----|\s/g, ''), 'base64');
    const places = fc.record({
      at: fc.nat(bytes.length - 1),
      by: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(places, ({ at, by }) => {
        const changed = Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ by : byte)));
        const text = `-----BEGIN PUBLIC KEY-----\n${changed.toString('base64')}\n-----END PUBLIC KEY-----`;
        const key = publicKeyFromPem(text);
        expect(key === undefined || changed.equals(key.spki)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
