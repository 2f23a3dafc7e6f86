import type { PublicHalf, Signer } from '../keys/signer.js';
import type { DateTimeStamp } from '../model/achievement-credential.js';

/** What all keys of an issuer have. */
interface KeyName {
  /**
   * The name of the key in the issuer’s document, the verification method of what it signs; the issuer’s id, `#` and the
   * key otherwise (as Multikey, RSA keys by their thumbprint).
   */
  readonly id?: string;
}

/** A key that signs. Of each algorithm there is one at most. */
export interface ActiveKey extends KeyName {
  readonly status: 'active';
  /** A key, or a signer that keeps it elsewhere. */
  readonly key: Signer;
}

/** A key that signs no more. It stays listed, so that the badges it signed stay good. */
export interface RetiredKey extends KeyName {
  readonly status: 'retired';
  readonly publicKey: PublicHalf;
}

/** A key that somebody else has. Nothing it signed is good any more, whatever date it bears. */
export interface CompromisedKey extends KeyName {
  readonly status: 'compromised';
  readonly publicKey: PublicHalf;
  /** The instant from which nobody is to believe the key (Controlled Identifiers 1.0, section 2.2). */
  readonly revoked: DateTimeStamp;
}

/** A key of an issuer, over the years. */
export type IssuerKey = ActiveKey | RetiredKey | CompromisedKey;
