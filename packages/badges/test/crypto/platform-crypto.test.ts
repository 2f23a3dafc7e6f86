import { p256, p384 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import * as browser from '../../src/crypto/platform-crypto.js';
import * as node from '../../src/crypto/platform-crypto-node.js';

const DATA = new TextEncoder().encode('a badge');
const KINDS = ['Ed25519', 'P-256', 'P-384', 'RSA'] as const;
const CURVES = [
  ['P-256', p256],
  ['P-384', p384],
] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the cryptography of browsers and of Node', () => {
  it('is the same set of functions', () => {
    expectTypeOf<typeof browser>().toEqualTypeOf<typeof node>();
    expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
  });

  it.each(KINDS)('holds each other’s signatures with %s', async (kind) => {
    const key = await node.generatePrivateKey(kind);
    const jwk = key.toSecretJwk();
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const same =
      jwk.kty === 'RSA'
        ? await browser.rsaPrivateKey({ ...jwk })
        : await browser.privateKeyFromBytes(jwk.crv, bytes(jwk.d));
    expect(same?.toSecretJwk()).toEqual(jwk);
    expect(same?.publicKey.spki).toEqual(key.publicKey.spki);
    expect(same?.publicKey.toJwk()).toEqual(key.publicKey.toJwk());
    const signature = (await same?.sign(DATA)) ?? new Uint8Array();
    expect(await key.publicKey.verify(DATA, signature)).toBe(true);
    expect(await same?.publicKey.verify(DATA, await key.sign(DATA))).toBe(true);
  });

  it.each(CURVES)('reads the same points of %s, compressed or not', (kind, { Point }) => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: Point.CURVE().n - 1n }),
        fc.boolean(),
        (number, short) => {
          const point = Point.BASE.multiply(number).toBytes(short);
          const read = browser.nistPublicKey(kind, point);
          expect(read?.spki).toEqual(node.nistPublicKey(kind, point)?.spki);
          expect(read?.spki).toBeDefined();
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each(CURVES)('refuses the same points of %s', (kind, { Point }) => {
    const bytes = Point.Fp.BYTES;
    fc.assert(
      fc.property(
        fc.constantFrom(0, 2, 3, 4, 5, 6),
        fc.uint8Array({ minLength: bytes, maxLength: bytes }),
        (form, x) => {
          const point = Uint8Array.of(form, ...x);
          expect(browser.nistPublicKey(kind, point)?.spki).toEqual(
            node.nistPublicKey(kind, point)?.spki,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hashes alike', async () => {
    for (const text of ['', 'ann@example.org', 'ä🎓']) {
      expect(await browser.md5Hex(text)).toBe(await node.md5Hex(text));
      expect(await browser.digest('SHA-256', text)).toEqual(await node.digest('SHA-256', text));
      expect(await browser.digest('SHA-384', text)).toEqual(await node.digest('SHA-384', text));
    }
    const { publicKey } = await node.generatePrivateKey('RSA');
    expect(browser.thumbprint(publicKey.toJwk())).toBe(node.thumbprint(publicKey.toJwk()));
  });
});

describe('a platform without Ed25519', () => {
  it('verifies with it all the same, and calls nothing forged for the lack', async () => {
    const { publicKey, sign } = await node.generatePrivateKey('Ed25519');
    const { x } = { x: '', ...publicKey.toJwk() };
    const key = browser.ed25519PublicKey(new Uint8Array(Buffer.from(x, 'base64url')));
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    importKey.mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
    const signature = await sign(DATA);
    expect(await key?.verify(DATA, signature)).toBe(true);
    expect(await key?.verify(new Uint8Array(), signature)).toBe(false);
    expect(await key?.verify(DATA, signature.slice(1))).toBe(false);
    expect(importKey).toHaveBeenCalled();
  });

  it('says of other kinds that it lacks them, and not that a signature is wrong', async () => {
    const { publicKey, sign } = await node.generatePrivateKey('P-256');
    const point = publicKey.spki.slice(-65);
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(
      new DOMException('No.', 'NotSupportedError'),
    );
    const verification = browser.nistPublicKey('P-256', point)?.verify(DATA, await sign(DATA));
    await expect(verification).rejects.toMatchObject({ name: 'NotSupportedError' });
  });
});
