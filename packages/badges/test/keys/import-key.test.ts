import { generateKeyPairSync } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ed25519SecretJwk,
  exportPublicKey,
  exportSecretKey,
  generateKey,
  importKey,
  type SigningKey,
} from '../../src/index.js';
import { thrown } from '../support/thrown.js';

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const key = await generateKey({ seed: new Uint8Array(32).fill(1) });
const other = await generateKey({ seed: new Uint8Array(32).fill(2) });
const multikey = exportSecretKey(key, 'multikey');
const jwk = ed25519Jwk(key);
const otherJwk = ed25519Jwk(other);

function ed25519Jwk(signing: SigningKey): Ed25519SecretJwk {
  const exported = exportSecretKey(signing, 'jwk');
  if (exported.kty !== 'OKP') throw new Error('the test’s key is of another kind');
  return exported;
}

const curves = {
  'P-256': await generateKey({ algorithm: 'P-256' }),
  'P-384': await generateKey({ algorithm: 'P-384' }),
};
const rsa = exportSecretKey(await generateKey({ algorithm: 'RSA' }), 'jwk');
const otherRsa = exportSecretKey(await generateKey({ algorithm: 'RSA' }), 'jwk');
const nist = exportSecretKey(curves['P-256'], 'jwk');
const otherNist = exportSecretKey(await generateKey({ algorithm: 'P-256' }), 'jwk');
const shortRsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
  format: 'jwk',
});

/** The form of older software: the seed and the public key in one value. */
function olderSecret(seedJwk: string, publicJwk: string): string {
  const bytes = [
    0x80,
    0x26,
    ...base64urlnopad.decode(seedJwk),
    ...base64urlnopad.decode(publicJwk),
  ];
  return `z${base58.encode(Uint8Array.from(bytes))}`;
}

test('brings back what was exported, in both forms', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const original = await generateKey({ seed });
      for (const exported of [
        exportSecretKey(original, 'jwk'),
        exportSecretKey(original, 'multikey'),
      ]) {
        const again = await importKey(JSON.parse(JSON.stringify(exported)));
        expect(again.publicKeyMultibase).toBe(original.publicKeyMultibase);
        expect(exportSecretKey(again, 'jwk')).toEqual(exportSecretKey(original, 'jwk'));
        expect(exportSecretKey(again, 'multikey')).toEqual(exportSecretKey(original, 'multikey'));
      }
    }),
    { numRuns: 30 },
  );
});

test.each(Object.entries(curves))('brings back a %s key, in both forms', async (_, original) => {
  for (const exported of [
    exportSecretKey(original, 'jwk'),
    exportSecretKey(original, 'multikey'),
    { secretKeyMultibase: exportSecretKey(original, 'multikey').secretKeyMultibase },
  ]) {
    const again = await importKey(JSON.parse(JSON.stringify(exported)));
    expect(again).toEqual(original);
    expect(exportSecretKey(again, 'jwk')).toEqual(exportSecretKey(original, 'jwk'));
  }
});

test('brings back an RSA key', async () => {
  const again = await importKey(JSON.parse(JSON.stringify(rsa)));
  expect(again.algorithm).toBe('RSA');
  expect(exportSecretKey(again, 'jwk')).toEqual(rsa);
});

// Data Integrity ECDSA Cryptosuites 1.0, appendix B.1 and B.3: the key pairs of its test vectors.
test.each([
  [
    'P-256',
    'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP',
    'z42twTcNeSYcnqg1FLuSFs2bsGH3ZqbRHFmvS9XMsYhjxvHN',
  ],
  [
    'P-384',
    'z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ',
    'z2fanyY7zgwNpZGxX5fXXibvScNaUWNprHU9dKx7qpVj7mws9J8LLt4mDB5TyH2GLHWkUc',
  ],
])(
  'reads the %s key pair of the published vectors',
  async (algorithm, publicKeyMultibase, secretKeyMultibase) => {
    const read = await importKey({ publicKeyMultibase, secretKeyMultibase });
    expect(read).toMatchObject({ algorithm, publicKeyMultibase });
  },
);

describe('reads', () => {
  test.each([
    ['a secret Multikey alone', { secretKeyMultibase: multikey.secretKeyMultibase }],
    ['a secret Multikey of 64 bytes', { secretKeyMultibase: olderSecret(jwk.d, jwk.x) }],
    ['a JSON Web Key with further members', { ...jwk, kid: 'a', use: 'sig' }],
  ])('%s', async (_, material) => {
    expect((await importKey(material)).publicKeyMultibase).toBe(key.publicKeyMultibase);
  });
});

describe('refuses halves of two keys', () => {
  test.each([
    ['in a JSON Web Key', { ...jwk, x: otherJwk.x }],
    ['in Multikeys', { ...multikey, publicKeyMultibase: other.publicKeyMultibase }],
    ['in a secret Multikey of 64 bytes', { secretKeyMultibase: olderSecret(jwk.d, otherJwk.x) }],
    ['in a JSON Web Key of a NIST curve', { ...otherNist, d: nist.d }],
    ['in an RSA JSON Web Key', { ...rsa, n: Reflect.get(otherRsa, 'n') }],
    [
      'in Multikeys of two kinds',
      { ...multikey, publicKeyMultibase: `${curves['P-256'].publicKeyMultibase}` },
    ],
  ])('%s', async (_, material) => {
    expect(await thrown(() => importKey(material))).toMatchObject({ code: 'key.mismatch' });
  });
});

describe('refuses as malformed', () => {
  const { secretKeyMultibase: secret } = multikey;
  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['the text of a key', secret],
    ['an empty object', {}],
    ['a public JSON Web Key', { kty: 'OKP', crv: 'Ed25519', x: jwk.x }],
    ['a JSON Web Key without its public half', { kty: 'OKP', crv: 'Ed25519', d: jwk.d }],
    ['a JSON Web Key of another curve', { ...jwk, crv: 'X25519' }],
    ['a JSON Web Key of another type', { ...jwk, kty: 'EC' }],
    ['a JSON Web Key off the curve', { ...nist, y: Reflect.get(nist, 'x') }],
    ['a JSON Web Key whose number is zero', { ...nist, d: 'A'.repeat(43) }],
    ['a short RSA key', shortRsa],
    ['an RSA key without its factors', { ...rsa, p: undefined }],
    ['a public RSA key', { ...rsa, d: undefined }],
    ['a JSON Web Key that is short', { ...jwk, d: jwk.d.slice(0, -4) }],
    ['a JSON Web Key that is long', { ...jwk, d: `${jwk.d}AAAA` }],
    ['a JSON Web Key with padding', { ...jwk, d: `${jwk.d}=` }],
    ['a JSON Web Key in other base64', { ...jwk, d: `+/${jwk.d.slice(2)}` }],
    ['a JSON Web Key with a number for the key', { ...jwk, d: 5 }],
    ['a public Multikey for the secret one', { secretKeyMultibase: key.publicKeyMultibase }],
    ['a secret Multikey without its base', { secretKeyMultibase: secret.slice(1) }],
    ['a secret Multikey in another base', { secretKeyMultibase: `u${secret.slice(1)}` }],
    ['a secret Multikey cut short', { secretKeyMultibase: secret.slice(0, -2) }],
    ['a secret Multikey with a number', { secretKeyMultibase: 5 }],
    ['a secret Multikey that is undefined', { secretKeyMultibase: undefined }],
    ['a huge secret Multikey', { secretKeyMultibase: `z${'5'.repeat(400_000)}` }],
    ['a public Multikey that is none', { ...multikey, publicKeyMultibase: 'z6Mk' }],
    ['a public Multikey that is a number', { ...multikey, publicKeyMultibase: 5 }],
  ])('%s', async (_, material) => {
    const error = await thrown(() => Reflect.apply(importKey, undefined, [material]));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'key.malformed' });
    for (const part of [secret, secret.slice(1, -2), jwk.d])
      expect(String(error)).not.toContain(part);
  });
});

describe('makes no key from a seed that is', () => {
  test.each<readonly [string, unknown]>([
    ['short', new Uint8Array(31)],
    ['long', new Uint8Array(33)],
    ['empty', new Uint8Array()],
    ['text of 32 characters', 'a'.repeat(32)],
    ['an array of 32 numbers', Array.from({ length: 32 }, () => 1)],
    ['a number', 32],
  ])('%s', async (_, seed) => {
    expect(await thrown(() => Reflect.apply(generateKey, undefined, [{ seed }]))).toMatchObject({
      code: 'option.invalid',
      path: '/seed',
    });
  });
});

test('makes another key each time, and the same from the same seed', async () => {
  const [first, second] = [await generateKey(), await generateKey()];
  expect(first.publicKeyMultibase).not.toBe(second.publicKeyMultibase);
  const again = await generateKey({ seed: new Uint8Array(32).fill(1) });
  expect(again.publicKeyMultibase).toBe(key.publicKeyMultibase);
});

test('does not change with the seed that the caller holds', async () => {
  const seed = new Uint8Array(32).fill(1);
  const made = await generateKey({ seed });
  seed.fill(9);
  expect(exportSecretKey(made, 'jwk')).toEqual(jwk);
});

test('shows the public half in both forms', () => {
  const { publicKeyMultibase } = key;
  expect(exportPublicKey(key, 'multikey')).toEqual({ publicKeyMultibase });
  expect(exportPublicKey(key, 'jwk')).toEqual({ kty: 'OKP', crv: 'Ed25519', x: jwk.x });
});
