import type { Profile } from '../model/achievement-credential.js';
import type { BadgeChanges } from './badge-changes.js';
import type { BadgeDraft } from './badge-draft.js';
import type {
  EndorseJwtOptions,
  EndorsementDraft,
  EndorseOptions,
  SignedEndorsement,
} from './endorsement-draft.js';
import type { IssueDisclosableOptions, IssueJwtOptions, IssueOptions } from './issue-options.js';
import type { IssuerDocument } from './issuer-documents.js';
import type { ReissueJwtOptions, ReissueOptions } from './reissue-options.js';
import type { SignedBadge } from './signed-badge.js';
import type { CredentialSigner } from './signed-credential.js';
import type { SigningTime } from './signing-time.js';

/**
 * Signs badges in one issuer’s name. What is signed is checked first, and verified before it is handed out; nobody is
 * asked for that. With a key held here the signature and the canonical form are the work of this package, so of later
 * badges that are like earlier ones only a sample is verified.
 *
 * Each method throws a {@link BadgeError}: `draft.invalid` with the path of what is wrong; `key.unsuitable` when no
 * active key is for what is asked; `option.invalid` for a faulty option; `issue.self-check` when the result would not
 * verify, for instance because the signer signs with another key than it names. Errors of a signer pass through.
 */
export interface Issuer extends CredentialSigner {
  readonly profile: Profile;
  /** The name of the key that signs where nothing else is asked for. */
  readonly verificationMethod: string;
  /** Signs a badge with an embedded proof. With `eddsa-rdfc-2022` the same draft, time and key give the same badge. */
  issue(draft: BadgeDraft, options?: IssueOptions): Promise<SignedBadge>;
  /**
   * Signs a badge as a compact JWT (Open Badges 3.0, section 8.2). The recipient has to have an id of their own, since a
   * token names it (`draft.invalid`, path `/recipient/id`).
   */
  issueJwt(draft: BadgeDraft, options?: IssueJwtOptions & SigningTime): Promise<string>;
  /**
   * Signs a badge with `ecdsa-sd-2023` for its holder, who chooses with `deriveBadge` what to show. It is for the holder
   * alone: no verifier takes it before another is derived from it. Needs an active P-256 key.
   */
  issueDisclosable(draft: BadgeDraft, options?: IssueDisclosableOptions): Promise<SignedBadge>;
  /**
   * Signs an endorsement of a badge, an achievement or a profile, with an embedded proof or as a compact JWT. It can be
   * given away by itself, or attached to the draft of a badge with `attachEndorsement`.
   */
  endorse(draft: EndorsementDraft, options?: EndorseOptions): Promise<SignedEndorsement>;
  endorse(draft: EndorsementDraft, options: EndorseJwtOptions): Promise<string>;
  /**
   * Signs a badge that replaces an old one of this issuer: with a corrected name, for another recipient, or for another
   * period. It says all that the old one said, but for the changes; who awards it is told as the profile is today. The
   * day of the award stays. As long as the recipient is the same, the old badge is named in its evidence. What others
   * said of the old badge, and its refresh service, are left out.
   *
   * With `statusLists` the old badge is called back, for the reason `replaced by` and the new id: after the new one is
   * signed and before it is handed out. Where that is interrupted, the same call again comes to the same end.
   *
   * @throws {@link BadgeError} also `reissue.refused` when the old badge is of another issuer, does not hold, was called
   * back for another reason, or has no place in the lists; `draft.invalid` with a path into the changes.
   */
  reissue(
    old: object | string,
    changes: BadgeChanges,
    options: ReissueOptions,
  ): Promise<SignedBadge>;
  reissue(old: object | string, changes: BadgeChanges, options: ReissueJwtOptions): Promise<string>;
  /** Does as `issue` with a credential that is complete but for its proof. */
  sign(credential: object, options?: IssueOptions): Promise<SignedBadge>;
  /** Does as `issueJwt` with a credential that is complete. */
  signJwt(credential: object, options?: IssueJwtOptions): Promise<string>;
  /** Does as `issueDisclosable` with a credential that is complete but for its proof. */
  signDisclosable(credential: object, options?: IssueDisclosableOptions): Promise<SignedBadge>;
  /**
   * What to publish, where, and with which media type, so that others can check the badges: the issuer’s own document,
   * the key set of its host, and the keys whose names are addresses of their own. Issuers that share a host publish one
   * key set with the keys of all.
   *
   * Empty for `did:key` and `did:jwk`, which are keys themselves, and for identifiers whose publication this package does
   * not know.
   */
  documents(): readonly IssuerDocument[];
}
