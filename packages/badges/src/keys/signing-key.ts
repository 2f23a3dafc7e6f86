import {
  ED25519_SEED_BYTES,
  generatePrivateKey,
  type PrivateKey,
  privateKeyFromBytes,
} from '../crypto/crypto.js';
import type { KeyKind, PublicJwk } from '../crypto/jwk.js';
import { BadgeError } from '../errors.js';
import { encodePublicMultikey, type MultikeyKind } from './multikey.js';
import type { Signer } from './signer.js';

const privateKeys = new WeakMap<Signer, PrivateKey>();

/**
 * A private key held in this process. However it is printed, logged or turned into JSON, only its public half shows;
 * {@link exportSecretKey} is the one way to the private half. Made by {@link generateKey} or {@link importKey}.
 */
export class SigningKey implements Signer {
  readonly algorithm: KeyKind;
  readonly publicKeyMultibase?: string;
  readonly publicKeyJwk: PublicJwk;
  readonly #key: PrivateKey;

  /** @internal */
  constructor(key: PrivateKey) {
    this.#key = key;
    this.algorithm = key.publicKey.kind;
    this.publicKeyJwk = Object.freeze(key.publicKey.toJwk());
    const multikey = encodePublicMultikey(this.publicKeyJwk);
    if (multikey !== undefined) this.publicKeyMultibase = multikey;
    privateKeys.set(this, key);
  }

  /** The signature of the data, as {@link Signer.sign} tells. Ed25519 and RSA give the same for the same data. */
  async sign(data: Uint8Array): Promise<Uint8Array> {
    return this.#key.sign(data);
  }
}

/** Whether a signer is a key held here, which signs with the private half of the public one that it shows. */
export function isOwnKey(signer: Signer): boolean {
  return privateKeys.has(signer) && signer.sign === SigningKey.prototype.sign;
}

/** A key that has a Multikey form: all but RSA. */
export interface MultikeySigningKey extends SigningKey {
  readonly publicKeyMultibase: string;
}

/** The private half of a key held here; `undefined` for any other signer. */
export function privateKeyOf(key: Signer): PrivateKey | undefined {
  return privateKeys.get(key);
}

/** Options of {@link generateKey}. */
export interface GenerateKeyOptions {
  /** Ed25519 otherwise. RSA keys have 2048 bits, and sign badges as tokens only. */
  readonly algorithm?: KeyKind;
  /** 32 bytes to make the same Ed25519 key again, for tests; otherwise the platform’s randomness. */
  readonly seed?: Uint8Array;
}

/**
 * Makes a new key for signing badges.
 *
 * It does not store the key: export it with {@link exportSecretKey} and keep it where only the issuer can read it.
 *
 * @throws {@link BadgeError} `option.invalid` for another algorithm, and when the seed is not 32 bytes or not for
 * Ed25519.
 * @example
 * ```ts
 * import { generateKey } from '@cop-credentials/badges';
 *
 * const key = await generateKey();
 * key.publicKeyMultibase.slice(0, 4); //=> 'z6Mk'
 * const other = await generateKey({ algorithm: 'P-256' });
 * other.publicKeyMultibase.slice(0, 4); //=> 'zDna'
 * ```
 */
export function generateKey(
  options?: GenerateKeyOptions & { readonly algorithm?: MultikeyKind },
): Promise<MultikeySigningKey>;
export function generateKey(options: GenerateKeyOptions): Promise<SigningKey>;
export async function generateKey(options: GenerateKeyOptions = {}): Promise<SigningKey> {
  const { algorithm = 'Ed25519', seed } = options;
  if (!Object.hasOwn(ALGORITHMS, algorithm)) {
    const message = `A key is for one of ${Object.keys(ALGORITHMS).join(', ')}.`;
    throw new BadgeError('option.invalid', message, { path: '/algorithm' });
  }
  if (seed === undefined) return new SigningKey(await generatePrivateKey(algorithm));
  const isSeed = seed instanceof Uint8Array && algorithm === 'Ed25519';
  const key = isSeed ? await privateKeyFromBytes(algorithm, seed) : undefined;
  if (key !== undefined) return new SigningKey(key);
  const message = `A seed is a Uint8Array of ${ED25519_SEED_BYTES} bytes, for an Ed25519 key.`;
  throw new BadgeError('option.invalid', message, { path: '/seed' });
}

const ALGORITHMS: Readonly<Record<KeyKind, true>> = {
  Ed25519: true,
  'P-256': true,
  'P-384': true,
  RSA: true,
};
