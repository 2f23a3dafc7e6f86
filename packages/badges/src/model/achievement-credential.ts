// Open Badges 3.0, appendix B "Data models". Members keep the specification's names and cardinality; those it types as
// `[..*]` are arrays even with one item (A.1).

/** A text of `type` names; the class's own name is always among them. */
export type TypeNames = readonly string[];

/** An ISO 8601 instant with offset or `Z`. */
export type DateTimeStamp = string;

/** B.1.13. A picture; `id` is an absolute or a `data:` address. */
export interface Image {
  readonly id: string;
  readonly type: 'Image';
  readonly caption?: string;
}

/** B.1.6. What has to be done to earn the achievement: a page, a text (Markdown), or both. */
export interface Criteria {
  readonly id?: string;
  readonly narrative?: string;
}

/** B.1.5. A link to a framework’s entry that the achievement corresponds to. */
export interface Alignment {
  readonly type: TypeNames;
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetCode?: string;
  readonly targetDescription?: string;
  readonly targetFramework?: string;
  /** One of the specification’s list, or `ext:` and a name. */
  readonly targetType?: string;
}

/** B.1.11. An identifier that may be shown, such as a catalogue number. */
export interface IdentifierEntry {
  readonly type: 'IdentifierEntry';
  readonly identifier: string;
  /** One of the specification’s list, or `ext:` and a name. */
  readonly identifierType: string;
}

/** B.1.12. Who the recipient is, hashed or plain. */
export interface IdentityObject {
  readonly type: 'IdentityObject';
  readonly hashed: boolean;
  /** `sha256$` and hexadecimal digits when hashed, otherwise the plain identifier. */
  readonly identityHash: string;
  /** One of the specification’s list, or `ext:` and a name. */
  readonly identityType: string;
  readonly salt?: string;
}

/** B.1.10. */
export interface GeoCoordinates {
  readonly type: 'GeoCoordinates';
  readonly latitude: number;
  readonly longitude: number;
}

/** B.1.4. */
export interface Address {
  readonly type: TypeNames;
  readonly addressCountry?: string;
  readonly addressCountryCode?: string;
  readonly addressRegion?: string;
  readonly addressLocality?: string;
  readonly streetAddress?: string;
  readonly postOfficeBoxNumber?: string;
  readonly postalCode?: string;
  readonly geo?: GeoCoordinates;
}

/** B.1.14. An organisation or a person. */
export interface Profile {
  /** A DID or an https address. */
  readonly id: string;
  readonly type: TypeNames;
  readonly name?: string;
  readonly url?: string;
  readonly phone?: string;
  readonly description?: string;
  readonly image?: Image;
  readonly email?: string;
  readonly address?: Address;
  readonly otherIdentifier?: readonly IdentifierEntry[];
  /** The name of the person who signs for the organisation. */
  readonly official?: string;
  readonly parentOrg?: Profile;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly additionalName?: string;
  readonly patronymicName?: string;
  readonly honorificPrefix?: string;
  readonly honorificSuffix?: string;
  readonly familyNamePrefix?: string;
  readonly dateOfBirth?: string;
  readonly endorsement?: readonly EndorsementCredential[];
  readonly endorsementJwt?: readonly string[];
}

/** B.1.15. */
export interface Related {
  readonly id: string;
  readonly type: TypeNames;
  readonly inLanguage?: string;
  readonly version?: string;
}

/** B.1.18. */
export interface RubricCriterionLevel {
  readonly id: string;
  readonly type: TypeNames;
  readonly name: string;
  readonly description?: string;
  readonly level?: string;
  readonly points?: string;
  readonly alignment?: readonly Alignment[];
}

/** B.1.17. A kind of result that can be reported for the achievement. */
export interface ResultDescription {
  readonly id: string;
  readonly type: TypeNames;
  readonly name: string;
  /** One of the specification’s list, or `ext:` and a name. */
  readonly resultType: string;
  /** From the worst to the best. */
  readonly allowedValue?: readonly string[];
  readonly requiredLevel?: string;
  readonly requiredValue?: string;
  readonly rubricCriterionLevel?: readonly RubricCriterionLevel[];
  readonly valueMin?: string;
  readonly valueMax?: string;
  readonly alignment?: readonly Alignment[];
}

/** B.1.16. A result the recipient achieved; values are text, numbers too. */
export interface Result {
  readonly type: TypeNames;
  readonly resultDescription?: string;
  readonly value?: string;
  readonly achievedLevel?: string;
  readonly status?:
    | 'Completed'
    | 'Enrolled'
    | 'Failed'
    | 'InProgress'
    | 'OnHold'
    | 'Provisional'
    | 'Withdrew';
  readonly alignment?: readonly Alignment[];
}

/** B.1.9. */
export interface Evidence {
  readonly id?: string;
  readonly type: TypeNames;
  readonly narrative?: string;
  readonly name?: string;
  readonly description?: string;
  readonly genre?: string;
  readonly audience?: string;
}

/** B.1.1. What is recognised, the same for everyone who earns it. */
export interface Achievement {
  readonly id: string;
  readonly type: TypeNames;
  readonly name: string;
  readonly description: string;
  readonly criteria: Criteria;
  /** One of the specification’s list (`MicroCredential`, `Course`, `Certification`, …), or `ext:` and a name. */
  readonly achievementType?: string;
  readonly alignment?: readonly Alignment[];
  readonly creator?: Profile;
  readonly creditsAvailable?: number;
  readonly fieldOfStudy?: string;
  readonly humanCode?: string;
  readonly image?: Image;
  readonly inLanguage?: string;
  readonly otherIdentifier?: readonly IdentifierEntry[];
  readonly related?: readonly Related[];
  readonly resultDescription?: readonly ResultDescription[];
  readonly specialization?: string;
  readonly tag?: readonly string[];
  readonly version?: string;
  readonly endorsement?: readonly EndorsementCredential[];
  readonly endorsementJwt?: readonly string[];
}

/** B.1.3. Who achieved what. It has an `id`, or at least one `identifier`, or both (section 9.1). */
export interface AchievementSubject {
  readonly id?: string;
  readonly type: TypeNames;
  readonly achievement: Achievement;
  readonly identifier?: readonly IdentityObject[];
  readonly activityStartDate?: DateTimeStamp;
  readonly activityEndDate?: DateTimeStamp;
  readonly creditsEarned?: number;
  readonly image?: Image;
  readonly licenseNumber?: string;
  readonly narrative?: string;
  readonly result?: readonly Result[];
  readonly role?: string;
  readonly source?: Profile;
  readonly term?: string;
}

/** B.1.21. */
export interface CredentialSchema {
  readonly id: string;
  readonly type: string;
}

/** B.1.22. Further members depend on the type. */
export interface CredentialStatus {
  readonly id?: string;
  readonly type: string;
}

/** B.1.25. */
export interface RefreshService {
  readonly id: string;
  readonly type: string;
}

/** B.1.26. */
export interface TermsOfUse {
  readonly id?: string;
  readonly type: string;
}

/** B.1.24. A Data Integrity proof; what else it needs depends on the cryptosuite. */
export interface Proof {
  readonly type: string;
  readonly created?: DateTimeStamp;
  readonly expires?: DateTimeStamp;
  readonly cryptosuite?: string;
  readonly proofPurpose?: string;
  /** Multibase text. */
  readonly proofValue?: string;
  readonly verificationMethod?: string;
}

/** B.1.19. What every credential of Open Badges has. */
export interface CredentialBase {
  readonly '@context': readonly string[];
  /** Required by Open Badges 3.0 and in every badge issued here; some that were made elsewhere have none. */
  readonly id?: string;
  readonly type: TypeNames;
  readonly issuer: Profile;
  readonly validFrom: DateTimeStamp;
  readonly validUntil?: DateTimeStamp;
  readonly name?: string;
  readonly description?: string;
  readonly awardedDate?: DateTimeStamp;
  readonly credentialSchema?: readonly CredentialSchema[];
  /** One; badges made elsewhere may have several. */
  readonly credentialStatus?: CredentialStatus | readonly CredentialStatus[];
  readonly refreshService?: RefreshService;
  readonly termsOfUse?: readonly TermsOfUse[];
  readonly evidence?: readonly Evidence[];
  readonly proof?: readonly Proof[];
}

/** B.1.2. A badge: one achievement awarded to one recipient. Also called `OpenBadgeCredential`. */
export interface AchievementCredential extends CredentialBase {
  readonly credentialSubject: AchievementSubject;
  readonly image?: Image;
  readonly endorsement?: readonly EndorsementCredential[];
  readonly endorsementJwt?: readonly string[];
}

/** B.1.8. */
export interface EndorsementSubject {
  readonly id: string;
  readonly type: TypeNames;
  readonly endorsementComment?: string;
}

/** B.1.7. What somebody else says in favour of a badge, an achievement or an issuer. */
export interface EndorsementCredential extends CredentialBase {
  readonly credentialSubject: EndorsementSubject;
}
