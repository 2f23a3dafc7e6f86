import {
  ED25519_SEED_BYTES,
  type Ed25519PrivateKey,
  ed25519FromSeed,
  randomBytes,
} from '../crypto/crypto.js';
import { BadgeError } from '../errors.js';
import { encodeEd25519PublicKey } from './multikey.js';
import type { Signer } from './signer.js';

const seeds = new WeakMap<SigningKey, Uint8Array>();

/**
 * A private Ed25519 key held in this process. However it is printed, logged or turned into JSON, only its public half
 * shows; {@link exportSecretKey} is the one way to the private half. Made by {@link generateKey} or {@link importKey}.
 */
export class SigningKey implements Signer {
  readonly algorithm = 'Ed25519';
  readonly publicKeyMultibase: string;
  readonly #key: Ed25519PrivateKey;

  /** @internal */
  constructor(seed: Uint8Array) {
    this.#key = ed25519FromSeed(seed);
    this.publicKeyMultibase = encodeEd25519PublicKey(this.#key.publicKey);
    seeds.set(this, seed.slice());
  }

  /** The 64-byte Ed25519 signature of the data. */
  async sign(data: Uint8Array): Promise<Uint8Array> {
    return this.#key.sign(data);
  }

  /** The public half only. */
  toJSON(): { readonly algorithm: 'Ed25519'; readonly publicKeyMultibase: string } {
    return { algorithm: this.algorithm, publicKeyMultibase: this.publicKeyMultibase };
  }
}

/** The seed of a key held here; `undefined` for any other signer. */
export function seedOf(key: Signer): Uint8Array | undefined {
  return key instanceof SigningKey ? seeds.get(key) : undefined;
}

/**
 * Makes a new Ed25519 key for signing badges.
 *
 * It does not store the key: export it with {@link exportSecretKey} and keep it where only the issuer can read it.
 *
 * @param options - `seed`: 32 bytes to make the same key again, for tests; otherwise the platform's randomness.
 * @throws {@link BadgeError} `option.invalid` when the seed is not 32 bytes.
 * @example
 * ```ts
 * import { generateKey } from '@cop-credentials/badges';
 *
 * const key = await generateKey();
 * key.publicKeyMultibase.slice(0, 4); //=> 'z6Mk'
 * ```
 */
export async function generateKey(
  options: { readonly seed?: Uint8Array } = {},
): Promise<SigningKey> {
  const seed = options.seed ?? randomBytes(ED25519_SEED_BYTES);
  if (!(seed instanceof Uint8Array) || seed.length !== ED25519_SEED_BYTES) {
    const message = `The seed of an Ed25519 key is a Uint8Array of ${ED25519_SEED_BYTES} bytes.`;
    throw new BadgeError('option.invalid', message, { path: '/seed' });
  }
  return new SigningKey(seed);
}
