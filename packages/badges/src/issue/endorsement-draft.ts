import type { EndorsementCredential, Proof } from '../model/achievement-credential.js';
import type { CredentialDraft } from './badge-draft.js';
import type { IssueJwtOptions } from './issue-options.js';
import type { SigningTime } from './signing-time.js';

/** What an issuer wants to say in favour of a badge, an achievement, or an organisation or person. */
export interface EndorsementDraft extends CredentialDraft {
  /** What is endorsed: its id, or a badge, an achievement or a profile that has one. Of these only the id is used. */
  readonly subject: string | { readonly id?: string };
  /** What there is to say of it, as Markdown. */
  readonly comment?: string;
  /** `Endorsement` otherwise. */
  readonly name?: string;
}

/** An endorsement with its signature. */
export interface SignedEndorsement extends EndorsementCredential {
  readonly proof: readonly Proof[];
}

/** Options of {@link Issuer.endorse} for an endorsement with an embedded proof. */
export interface EndorseOptions extends SigningTime {
  readonly format?: 'json';
}

/** Options of {@link Issuer.endorse} for an endorsement as a compact JWT. */
export interface EndorseJwtOptions extends SigningTime, IssueJwtOptions {
  readonly format: 'jwt';
}
