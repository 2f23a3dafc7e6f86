/**
 * What an issuer needs of a key: the public half, and a way to sign. Implement it to keep the private half in a key
 * management service or a hardware module.
 */
export interface Signer {
  readonly algorithm: 'Ed25519';
  /** The public key as Multikey text, `z6Mk…`. */
  readonly publicKeyMultibase: string;
  /** The 64-byte Ed25519 signature of the data, which is not hashed before (RFC 8032 section 5.1.6). */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** A public key as a JSON Web Key (RFC 8037 section 2). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** A private key as a JSON Web Key (RFC 8037 section 2). */
export interface SecretJwk extends PublicJwk {
  readonly d: string;
}

/** A private key as Multikey members (Controlled Identifiers 1.0, section 2.2.2). */
export interface SecretMultikey {
  readonly secretKeyMultibase: string;
  /** When given, it must be the public half of the secret key. */
  readonly publicKeyMultibase?: string;
}
