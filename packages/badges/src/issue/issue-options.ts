import type { JoseAlgorithm } from '../jwt/algorithms.js';
import type { IssuedSuite } from '../proofs/suites.js';
import type { SigningTime } from './signing-time.js';

/** Options of {@link Issuer.issue}. */
export interface IssueOptions extends SigningTime {
  /** The kind of proof; otherwise `eddsa-rdfc-2022` where an Ed25519 key is active, and else `ecdsa-rdfc-2019`. */
  readonly cryptosuite?: IssuedSuite;
}

/** Options of {@link Issuer.issueJwt}. */
export interface IssueJwtOptions {
  /** Otherwise the first of RS256, ES256, ES384 and EdDSA that an active key is for. */
  readonly algorithm?: JoseAlgorithm;
}

/** Options of {@link Issuer.issueDisclosable}. */
export interface IssueDisclosableOptions extends SigningTime {
  /**
   * JSON pointers (RFC 6901) into the badge, to what the holder may not leave out beside what makes it a badge: who
   * issued it, for what, its dates, its status and its terms.
   */
  readonly mandatory?: readonly string[];
}
