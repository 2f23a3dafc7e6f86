import { hex } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../../src/index.js';
import { decodePublicMultikey } from '../../src/keys/multikey.js';
import { isSmallOrderKey } from '../../src/keys/small-order.js';
import { smallOrderEncodings } from '../support/ed25519-attacks.js';

describe('knows every encoding of a point of small order', () => {
  const encodings = smallOrderEncodings();

  test('of which there are fourteen', () => {
    expect(new Set(encodings.map((bytes) => hex.encode(bytes))).size).toBe(14);
  });

  test.each(encodings.map((bytes) => [hex.encode(bytes), bytes] as const))('%s', (_, bytes) => {
    expect(isSmallOrderKey(bytes)).toBe(true);
  });
});

test('takes no good key for one', async () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const { publicKeyMultibase } = await generateKey({ seed: new Uint8Array(32).fill(seed) });
    const publicKey = decodePublicMultikey(publicKeyMultibase)?.bytes ?? new Uint8Array();
    expect(publicKey).toHaveLength(32);
    expect(isSmallOrderKey(publicKey)).toBe(false);
  }
});
