import type { KeyKind, PublicJwk } from '../crypto/jwk.js';

/** The public half of a key, in one of its two forms or in both. */
export interface PublicHalf {
  /** As Multikey text, `z6Mk…` for Ed25519; RSA keys have no such form. */
  readonly publicKeyMultibase?: string;
  /** As a JSON Web Key. */
  readonly publicKeyJwk?: PublicJwk;
}

/**
 * What an issuer needs of a key: the public half, and a way to sign. Implement it to keep the private half in a key
 * management service or a hardware module.
 */
export interface Signer extends PublicHalf {
  readonly algorithm: KeyKind;
  /**
   * The signature of the data by the one algorithm of the key:
   *
   * - Ed25519: 64 bytes, the data not hashed before (RFC 8032 section 5.1.6).
   * - P-256 with SHA-256, 64 bytes, and P-384 with SHA-384, 96 bytes: the two numbers one after the other
   *   (IEEE P1363), not as DER.
   * - RSA: RSASSA-PKCS1-v1_5 with SHA-256 (RS256).
   */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A private key as Multikey members (Controlled Identifiers 1.0, section 2.2.2). */
export interface SecretMultikey {
  readonly secretKeyMultibase: string;
  /** When given, it must be the public half of the secret key. */
  readonly publicKeyMultibase?: string;
}
