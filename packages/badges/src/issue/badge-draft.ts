import type {
  Achievement,
  AchievementSubject,
  CredentialStatus,
  Criteria,
  Evidence,
  Image,
  Profile,
} from '../model/achievement-credential.js';

/** An achievement as a draft says it: the class name may be left out. */
export interface AchievementDraft extends Omit<Achievement, 'type' | 'criteria'> {
  readonly type?: readonly string[];
  readonly criteria: Criteria;
}

/**
 * To whom the badge is given: by an identifier of their own (a DID or an address), by e-mail, or both. The e-mail
 * address goes into the badge only as a salted hash.
 */
export interface BadgeRecipient {
  readonly id?: string;
  readonly emailAddress?: string;
}

/** What else there is to say of the recipient and what they did (Open Badges 3.0, B.1.3). */
export type SubjectDetails = Omit<AchievementSubject, 'id' | 'type' | 'achievement' | 'identifier'>;

/** What an issuer wants to say, before it is signed. */
export interface BadgeDraft {
  /** The badge’s own id, an absolute IRI; a random `urn:uuid:` otherwise. */
  readonly id?: string;
  readonly achievement: AchievementDraft;
  readonly recipient: BadgeRecipient;
  /** The instant from which the badge is valid, with offset or `Z`. */
  readonly validFrom: string;
  /** The instant at which it ends. */
  readonly validUntil?: string;
  readonly awardedDate?: string;
  /** The achievement’s name otherwise. */
  readonly name?: string;
  readonly description?: string;
  readonly image?: Image;
  readonly evidence?: readonly Evidence[];
  /** Where readers find whether the badge was called back, as `allocate` of the status lists gives it. */
  readonly credentialStatus?: readonly CredentialStatus[];
  readonly subject?: SubjectDetails;
}

/** An issuer as a draft says it: for `did:key` the id may be left out, as it follows from the key. */
export interface IssuerProfile extends Omit<Profile, 'id' | 'type'> {
  readonly id?: string;
  readonly type?: readonly string[];
}
