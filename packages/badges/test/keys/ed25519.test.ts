import { hex } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { ed25519PublicKey, privateKeyFromBytes } from '../../src/crypto/crypto.js';
import { withUnreducedScalar } from '../support/ed25519-attacks.js';

// RFC 8032 section 7.1, tests 1 to 3.
const vectors = [
  {
    name: 'of no bytes',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    data: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'of one byte',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    data: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'of two bytes',
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    data: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
].map(({ name, ...texts }) => ({
  name,
  seed: hex.decode(texts.seed),
  publicKey: hex.decode(texts.publicKey),
  data: hex.decode(texts.data),
  signature: hex.decode(texts.signature),
}));

interface Signed {
  readonly publicKey: Uint8Array;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

async function verifies({ publicKey, data, signature }: Signed): Promise<boolean> {
  return (await ed25519PublicKey(publicKey)?.verify(data, signature)) ?? false;
}

describe.each(vectors)('the signature $name', ({ seed, publicKey, data, signature }) => {
  test('is made as published', async () => {
    const key = await privateKeyFromBytes('Ed25519', seed);
    expect(key?.publicKey.spki).toEqual(ed25519PublicKey(publicKey)?.spki);
    expect(await key?.sign(data)).toEqual(signature);
  });

  test('is found good', async () => {
    expect(await verifies({ publicKey, data, signature })).toBe(true);
  });

  test.each([
    ['of other data', { data: Uint8Array.of(1, 2, 3) }],
    [
      'of another key',
      { publicKey: Uint8Array.from(publicKey, (byte, at) => (at === 0 ? byte ^ 1 : byte)) },
    ],
    [
      'with one bit changed',
      { signature: Uint8Array.from(signature, (byte, at) => (at === 5 ? byte ^ 4 : byte)) },
    ],
    ['with S plus the group order', { signature: withUnreducedScalar(signature) }],
    ['cut short', { signature: signature.slice(0, 63) }],
    ['with a byte more', { signature: Uint8Array.of(...signature, 0) }],
    ['of no bytes', { signature: new Uint8Array() }],
    ['of zeros', { signature: new Uint8Array(64) }],
  ])('is found bad %s', async (_, change) => {
    expect(await verifies({ publicKey, data, signature, ...change })).toBe(false);
  });
});
