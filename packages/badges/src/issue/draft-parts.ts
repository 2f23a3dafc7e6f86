import type {
  Address,
  Alignment,
  Evidence,
  GeoCoordinates,
  IdentifierEntry,
  Image,
  Profile,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
} from '../model/achievement-credential.js';

/** What a draft says without its class, which follows from where it stands; further classes may be named with it. */
export type Classless<Model extends { readonly type: unknown }> = Omit<Model, 'type'> &
  Partial<Pick<Model, 'type'>>;

/** A picture: its address alone, or with a caption. */
export type ImageDraft = string | Classless<Image>;

/** A link to the entry of a framework. */
export type AlignmentDraft = Classless<Alignment>;

/** Something that shows what the recipient did. */
export type EvidenceDraft = Classless<Evidence>;

/** An identifier that may be shown. */
export type IdentifierEntryDraft = Classless<IdentifierEntry>;

/** Another achievement that this one has to do with. */
export type RelatedDraft = Classless<Related>;

/** A postal address, and where that is. */
export interface AddressDraft extends Omit<Classless<Address>, 'geo'> {
  readonly geo?: Classless<GeoCoordinates>;
}

/** An organisation or a person. */
export interface ProfileDraft
  extends Omit<
    Classless<Profile>,
    'address' | 'image' | 'otherIdentifier' | 'parentOrg' | 'endorsement'
  > {
  readonly address?: AddressDraft;
  readonly image?: ImageDraft;
  readonly otherIdentifier?: readonly IdentifierEntryDraft[];
  readonly parentOrg?: ProfileDraft;
  /** Signed endorsements of it, which stay as they are. */
  readonly endorsement?: readonly object[];
}

/** A level of a rubric. */
export interface RubricCriterionLevelDraft
  extends Omit<Classless<RubricCriterionLevel>, 'id' | 'alignment'> {
  /** Follows from the names of the result and the level otherwise. */
  readonly id?: string;
  readonly alignment?: readonly AlignmentDraft[];
}

/** A kind of result that can be reported for the achievement. */
export interface ResultDescriptionDraft
  extends Omit<Classless<ResultDescription>, 'id' | 'alignment' | 'rubricCriterionLevel'> {
  /** Follows from the achievement’s id and the name otherwise, so that it is the same in all badges for it. */
  readonly id?: string;
  /** The id or the name of one of its levels. */
  readonly requiredLevel?: string;
  readonly rubricCriterionLevel?: readonly RubricCriterionLevelDraft[];
  readonly alignment?: readonly AlignmentDraft[];
}

/** A result the recipient achieved. */
export interface ResultDraft extends Omit<Classless<Result>, 'alignment'> {
  /** The id or the name of one of the achievement’s result descriptions. */
  readonly resultDescription?: string;
  /** The id or the name of one of its levels. */
  readonly achievedLevel?: string;
  readonly alignment?: readonly AlignmentDraft[];
}
