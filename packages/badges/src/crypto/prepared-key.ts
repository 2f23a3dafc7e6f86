import type { KeyKind, PublicJwk, SecretJwk } from './jwk.js';

const ED25519_BYTES = 32;

export const ED25519_SEED_BYTES = ED25519_BYTES;
export const ED25519_PUBLIC_KEY_BYTES = ED25519_BYTES;

/** How long the secret bytes of a curve are. */
export const SECRET_KEY_BYTES = { Ed25519: ED25519_BYTES, 'P-256': 32, 'P-384': 48 } as const;

/** The sizes of RSA keys, in bits: the least that is taken, and what is made. */
export const SMALLEST_RSA_BITS = 2048;
export const NEW_RSA_BITS = 2048;

/** The exponent of RSA keys that are made. */
export const RSA_EXPONENT = 65537;

/** A public key, prepared once. */
export interface PublicKey {
  readonly kind: KeyKind;
  /** The key as SubjectPublicKeyInfo, the same for the same key however it was written. */
  readonly spki: Uint8Array;
  toJwk(): PublicJwk;
  /** Whether a signature fits the data. Elliptic curves: the two numbers one after the other (IEEE P1363). */
  verify(data: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

/** A private key, prepared once. */
export interface PrivateKey {
  readonly publicKey: PublicKey;
  toSecretJwk(): SecretJwk;
  /** The signature of the data by the key's one algorithm. Elliptic curves: the two numbers one after the other. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** The hash functions that proofs and identities use. */
export type HashName = 'SHA-256' | 'SHA-384';
