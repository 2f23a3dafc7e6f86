import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { didKeyOf, generateKey } from '../../src/index.js';
import { didKeyVerificationMethod, isDidKey, publicKeyOfDidKey } from '../../src/keys/did-key.js';
import { processorSeconds } from '../support/processor-seconds.js';
import { didKeyOfSeed } from '../support/sign.js';

const multibaseOf = (...bytes: readonly number[]) => `z${base58.encode(Uint8Array.from(bytes))}`;
const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

test('is the key itself', async () => {
  const { publicKeyMultibase } = await generateKey({ seed: new Uint8Array(32).fill(1) });
  const did = didKeyOf(publicKeyMultibase);
  expect(did).toBe(didKeyOfSeed(1));
  expect(publicKeyOfDidKey(did)?.kind).toBe('Ed25519');
  expect(didKeyVerificationMethod(did)).toBe(`${did}#${publicKeyMultibase}`);
});

test.each(['did:web:example.org', 'did:key', 'DID:KEY:z6Mk', 'https://did:key:z6Mk', ''])(
  '%s is none',
  (id) => {
    expect(isDidKey(id)).toBe(false);
  },
);

describe('holds no key that can be read', () => {
  test.each([
    ['without a key', ''],
    ['with a multibase letter alone', 'z'],
    ['in another base', `u${'A'.repeat(46)}`],
    ['with letters that base58 has not', 'z6Mk0OIl'],
    ['with no point of its curve', multibaseOf(0x80, 0x24, ...zeros(33))],
    ['with a private key', multibaseOf(0x80, 0x26, ...zeros(32))],
    ['with 31 bytes', multibaseOf(0xed, 0x01, ...zeros(31))],
    ['with 33 bytes', multibaseOf(0xed, 0x01, ...zeros(33))],
    ['with a fragment', `${multibaseOf(0xed, 0x01, ...zeros(32))}#key`],
    ['with 400,000 letters', `z${'5'.repeat(400_000)}`],
  ])('%s', (_, multibase) => {
    const seconds = processorSeconds(() => {
      expect(publicKeyOfDidKey(didKeyOf(multibase))).toBeUndefined();
    });
    expect(seconds).toBeLessThan(1);
  });
});
