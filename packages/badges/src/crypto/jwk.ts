/** A public Ed25519 key as a JSON Web Key (RFC 8037 section 2). */
export interface Ed25519PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** A public key on a NIST curve as a JSON Web Key (RFC 7518 section 6.2). */
export interface NistPublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256' | 'P-384';
  readonly x: string;
  readonly y: string;
}

/** A public RSA key as a JSON Web Key (RFC 7518 section 6.3). */
export interface RsaPublicJwk {
  readonly kty: 'RSA';
  /** The modulus, of 2048 bits or more. */
  readonly n: string;
  /** The exponent. */
  readonly e: string;
}

/** A public key as a JSON Web Key, of one of the kinds that badges are signed with. */
export type PublicJwk = Ed25519PublicJwk | NistPublicJwk | RsaPublicJwk;

/** A private Ed25519 key as a JSON Web Key (RFC 8037 section 2). */
export interface Ed25519SecretJwk extends Ed25519PublicJwk {
  readonly d: string;
}

/** A private key on a NIST curve as a JSON Web Key (RFC 7518 section 6.2). */
export interface NistSecretJwk extends NistPublicJwk {
  readonly d: string;
}

/** A private RSA key as a JSON Web Key (RFC 7518 section 6.3.2), with the factors, which Web Crypto wants. */
export interface RsaSecretJwk extends RsaPublicJwk {
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly dp: string;
  readonly dq: string;
  readonly qi: string;
}

/** A private key as a JSON Web Key, of one of the kinds that badges are signed with. */
export type SecretJwk = Ed25519SecretJwk | NistSecretJwk | RsaSecretJwk;

/** The kinds of key that badges are signed with. Each has one algorithm of tokens: EdDSA, ES256, ES384 or RS256. */
export type KeyKind = 'Ed25519' | 'P-256' | 'P-384' | 'RSA';

type TextMembers = Readonly<Record<string, unknown>>;

/**
 * The members of a JSON Web Key that make the public key, in the order of their names as thumbprints have them
 * (RFC 7638 section 3.2): no private member, and nothing that is not the key.
 */
export function publicMembers(kind: KeyKind, jwk: TextMembers): PublicJwk {
  const text = textsOf(jwk);
  if (kind === 'RSA') return { e: text('e'), kty: 'RSA', n: text('n') };
  return kind === 'Ed25519'
    ? { crv: kind, kty: 'OKP', x: text('x') }
    : { crv: kind, kty: 'EC', x: text('x'), y: text('y') };
}

/** The members of a JSON Web Key that make the private key, and nothing that is not the key. */
export function secretMembers(kind: KeyKind, jwk: TextMembers): SecretJwk {
  const text = textsOf(jwk);
  const d = text('d');
  if (kind === 'RSA') {
    const factors = { p: text('p'), q: text('q'), dp: text('dp'), dq: text('dq'), qi: text('qi') };
    return { kty: kind, n: text('n'), e: text('e'), d, ...factors };
  }
  return kind === 'Ed25519'
    ? { kty: 'OKP', crv: kind, x: text('x'), d }
    : { kty: 'EC', crv: kind, x: text('x'), y: text('y'), d };
}

/** Whether no member is lacking; platforms differ in which of them they ask for. */
export function isComplete(jwk: SecretJwk): boolean {
  return !Object.values(jwk).includes('');
}

/** The kind of key a JSON Web Key says it is, or `undefined` for one that badges are not signed with. */
export function kindOfJwk({ kty, crv }: TextMembers): KeyKind | undefined {
  if (kty === 'RSA') return 'RSA';
  if (kty === 'OKP') return crv === 'Ed25519' ? crv : undefined;
  return kty === 'EC' && (crv === 'P-256' || crv === 'P-384') ? crv : undefined;
}

function textsOf(jwk: TextMembers): (name: string) => string {
  return (name) => {
    const value = jwk[name];
    return typeof value === 'string' ? value : '';
  };
}
