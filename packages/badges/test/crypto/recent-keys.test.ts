import { describe, expect, it } from 'vitest';
import { ed25519PublicKey } from '../../src/crypto/crypto.js';
import { RecentKeys } from '../../src/crypto/recent-keys.js';
import { generateKey } from '../../src/index.js';
import { publicKeyFromMultibase } from '../../src/keys/read-public-key.js';

const { publicKeyMultibase } = await generateKey({ seed: new Uint8Array(32).fill(7) });
const key = publicKeyFromMultibase(publicKeyMultibase);

/** How often a key is prepared while it is asked for under some names. */
function preparations(names: readonly string[], prepared = key): number {
  const keys = new RecentKeys();
  let count = 0;
  for (const name of names) {
    keys.get(name, () => {
      count += 1;
      return prepared;
    });
  }
  return count;
}

describe('RecentKeys', () => {
  it('prepares a key once', () => {
    expect(preparations(['one', 'two', 'one', 'two'])).toBe(2);
  });

  it('does not keep what is no key', () => {
    const keys = new RecentKeys();
    expect(keys.get('one', () => undefined)).toBeUndefined();
    expect(keys.get('one', () => key)).toBe(key);
  });

  it('forgets the oldest of more than a hundred', () => {
    const others = Array.from({ length: 99 }, (_, index) => `other ${index}`);
    expect(preparations(['one', ...others, 'one'])).toBe(100);
    expect(preparations(['one', ...others, 'last', 'one'])).toBe(102);
  });

  it('keeps nothing under a name that is longer than any key', () => {
    const long = 'n'.repeat(5000);
    expect(preparations([long, long])).toBe(2);
  });
});

describe('keys that are read again', () => {
  it('give no caller anything that another gets', () => {
    const bytes = new Uint8Array(32).fill(1);
    const [first, second] = [ed25519PublicKey(bytes), ed25519PublicKey(bytes)];
    first?.spki.fill(0);
    expect(second?.spki).toEqual(ed25519PublicKey(bytes)?.spki);
    expect(first?.toJwk()).not.toBe(second?.toJwk());
  });

  it('are told apart by every byte', () => {
    const one = new Uint8Array(32).fill(1);
    const other = Uint8Array.from(one, (byte, index) => (index === 31 ? 2 : byte));
    expect(ed25519PublicKey(one)?.toJwk()).not.toEqual(ed25519PublicKey(other)?.toJwk());
  });
});
