import type {
  Achievement,
  AchievementSubject,
  CredentialSchema,
  CredentialStatus,
  IdentityObject,
  RefreshService,
  TermsOfUse,
} from '../model/achievement-credential.js';
import type {
  AlignmentDraft,
  Classless,
  EvidenceDraft,
  IdentifierEntryDraft,
  ImageDraft,
  ProfileDraft,
  RelatedDraft,
  ResultDescriptionDraft,
  ResultDraft,
} from './draft-parts.js';

/** Signed endorsements of what they stand on, which stay as they are; see {@link attachEndorsement}. */
export interface EndorsementsDraft {
  readonly endorsement?: readonly object[];
  readonly endorsementJwt?: readonly string[];
}

/** An achievement as a draft says it (Open Badges 3.0, B.1.1). */
export interface AchievementDraft
  extends EndorsementsDraft,
    Omit<
      Classless<Achievement>,
      | 'alignment'
      | 'creator'
      | 'endorsement'
      | 'image'
      | 'otherIdentifier'
      | 'related'
      | 'resultDescription'
    > {
  readonly alignment?: readonly AlignmentDraft[];
  readonly creator?: ProfileDraft;
  readonly image?: ImageDraft;
  readonly otherIdentifier?: readonly IdentifierEntryDraft[];
  readonly related?: readonly RelatedDraft[];
  readonly resultDescription?: readonly ResultDescriptionDraft[];
}

/** An identifier of a recipient, such as a student number. */
export interface RecipientIdentifier {
  /** One of the specification’s list (`sourcedId`, `nationalIdentityNumber`, …), or `ext:` and a name. */
  readonly type: string;
  /** The identifier as others will know it; it is compared letter by letter. */
  readonly value: string;
  /** `false` writes it into the badge for everybody to read; only its salted hash goes in otherwise. */
  readonly hashed?: boolean;
  /** The salt of the hash; random otherwise. Give one only where the same badge has to come out twice. */
  readonly salt?: string;
}

/**
 * To whom a badge is given: by an identifier of their own (a DID or an address), by e-mail, by further identifiers, or
 * by several of these. Of all but the first, only salted hashes go into the badge. A hash hides an identifier from who
 * cannot guess it, and from nobody else.
 */
export interface BadgeRecipient {
  readonly id?: string;
  readonly emailAddress?: string;
  readonly identifiers?: readonly RecipientIdentifier[];
  /** Identities as they stand in another badge of the same person, taken as they are. */
  readonly identities?: readonly IdentityObject[];
}

/** What else there is to say of the recipient and what they did (Open Badges 3.0, B.1.3). */
export interface SubjectDetails
  extends Omit<
    AchievementSubject,
    'id' | 'type' | 'achievement' | 'identifier' | 'image' | 'result' | 'source'
  > {
  readonly image?: ImageDraft;
  readonly result?: readonly ResultDraft[];
  /** Who vouches for the achievement, where that is not the issuer. */
  readonly source?: ProfileDraft;
}

/** What drafts of badges and of endorsements have in common (Open Badges 3.0, B.1.19). */
export interface CredentialDraft {
  /** Its own id, an absolute IRI; a random `urn:uuid:` otherwise. */
  readonly id?: string;
  /** The instant from which it is valid, with offset or `Z`; `awardedDate` otherwise, or the time of signing. */
  readonly validFrom?: string;
  /** The instant at which it ends. */
  readonly validUntil?: string;
  /** The instant at which it was awarded. Where it is left out, readers take `validFrom` for it. */
  readonly awardedDate?: string;
  readonly name?: string;
  readonly description?: string;
  /** Where readers find whether it was called back, as `allocate` of the status lists gives it. */
  readonly credentialStatus?: readonly CredentialStatus[];
  /** The schemas of Open Badges 3.0 that it follows; readers know no others. */
  readonly credentialSchema?: readonly Classless<CredentialSchema>[];
  /** Their types are absolute IRIs, as Open Badges 3.0 names none. */
  readonly termsOfUse?: readonly TermsOfUse[];
}

/**
 * What an issuer wants to say, before it is signed. All that Open Badges 3.0 has for a badge can be said. The names of
 * classes (`type`) may be left out everywhere.
 */
export interface BadgeDraft extends CredentialDraft, EndorsementsDraft {
  readonly achievement: AchievementDraft;
  readonly recipient: BadgeRecipient;
  /** The achievement’s name otherwise. */
  readonly name?: string;
  readonly image?: ImageDraft;
  readonly evidence?: readonly EvidenceDraft[];
  /** Where readers get the copy of today, over https. */
  readonly refreshService?: Classless<RefreshService>;
  readonly subject?: SubjectDetails;
}

/** An issuer as a draft says it: for `did:key` the id may be left out, as it follows from the key. */
export interface IssuerProfile extends Omit<ProfileDraft, 'id'> {
  readonly id?: string;
}
