import type { KeyKind } from '../crypto/jwk.js';

/** An algorithm that badges are signed with as tokens (RFC 7518 section 3.1, RFC 8037 section 3.1). */
export type JoseAlgorithm = 'RS256' | 'ES256' | 'ES384' | 'EdDSA';

/** The one algorithm of each kind of key. */
export const ALGORITHMS: Readonly<Record<KeyKind, JoseAlgorithm>> = {
  RSA: 'RS256',
  'P-256': 'ES256',
  'P-384': 'ES384',
  Ed25519: 'EdDSA',
};
