import * as z from 'zod';
import type {
  Achievement,
  AchievementCredential,
  AchievementSubject,
  Address,
  Alignment,
  CredentialStatus,
  Criteria,
  EndorsementCredential,
  EndorsementSubject,
  Evidence,
  GeoCoordinates,
  IdentifierEntry,
  IdentityObject,
  Image,
  Profile,
  Proof,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
} from './achievement-credential.js';
import { type SchemaMode, schemaPartsOf, typesOf } from './schema-parts.js';
import {
  ACHIEVEMENT_TYPES,
  ALIGNMENT_TARGET_TYPES,
  BADGE_TYPES,
  IDENTIFIER_TYPES,
  RESULT_STATUSES,
  RESULT_TYPES,
} from './vocabulary.js';

const text = z.string();
const maybeText = text.exactOptional();
const maybeNumber = z.number().exactOptional();

/** The schemas of Open Badges 3.0, appendix B, in one mode. Members beyond the specification’s are left as they are. */
function buildSchemas(mode: SchemaMode) {
  const parts = schemaPartsOf(mode);
  const { iri, dateTime, list, oneOrSeveral, single, types, onlyType, closed, term } = parts;
  const { objectOrAddress, date, language } = parts;
  const maybeIri = iri.exactOptional();
  const maybeDateTime = dateTime.exactOptional();

  const imageObject: z.ZodType<Image> = closed({
    id: iri,
    type: onlyType('Image'),
    caption: maybeText,
  });
  const image = objectOrAddress<Image>(imageObject, (id) => ({ id, type: 'Image' }));
  const maybeImage = image.exactOptional();

  const criteria: z.ZodType<Criteria> = z.looseObject({ id: maybeIri, narrative: maybeText });

  const alignment: z.ZodType<Alignment> = z.looseObject({
    type: types('Alignment'),
    targetName: text,
    targetUrl: iri,
    targetCode: maybeText,
    targetDescription: maybeText,
    targetFramework: maybeText,
    targetType: term(ALIGNMENT_TARGET_TYPES).exactOptional(),
  });
  const alignments = list(alignment).exactOptional();

  const identifierEntry: z.ZodType<IdentifierEntry> = closed({
    type: onlyType('IdentifierEntry'),
    identifier: text,
    identifierType: term(IDENTIFIER_TYPES),
  });

  const identityObject: z.ZodType<IdentityObject> = closed({
    type: onlyType('IdentityObject'),
    hashed: z.boolean(),
    identityHash: text,
    identityType: term(IDENTIFIER_TYPES),
    salt: maybeText,
  });

  const geo: z.ZodType<GeoCoordinates> = z.looseObject({
    type: onlyType('GeoCoordinates'),
    latitude: z.number(),
    longitude: z.number(),
  });

  const address: z.ZodType<Address> = z.looseObject({
    type: types('Address'),
    addressCountry: maybeText,
    addressCountryCode: maybeText,
    addressRegion: maybeText,
    addressLocality: maybeText,
    streetAddress: maybeText,
    postOfficeBoxNumber: maybeText,
    postalCode: maybeText,
    geo: geo.exactOptional(),
  });

  const endorsementSubject: z.ZodType<EndorsementSubject> = z.looseObject({
    id: iri,
    type: types('EndorsementSubject'),
    endorsementComment: maybeText,
  });

  const endorsements = {
    endorsement: list(z.lazy(() => endorsementCredential)).exactOptional(),
    endorsementJwt: list(text).exactOptional(),
  };

  const profile: z.ZodType<Profile> = z.looseObject({
    id: iri,
    type: types('Profile'),
    name: maybeText,
    url: maybeIri,
    phone: maybeText,
    description: maybeText,
    image: maybeImage,
    email: maybeText,
    address: address.exactOptional(),
    otherIdentifier: list(identifierEntry).exactOptional(),
    official: maybeText,
    parentOrg: z.lazy(() => profile).exactOptional(),
    familyName: maybeText,
    givenName: maybeText,
    additionalName: maybeText,
    patronymicName: maybeText,
    honorificPrefix: maybeText,
    honorificSuffix: maybeText,
    familyNamePrefix: maybeText,
    dateOfBirth: date.exactOptional(),
    ...endorsements,
  });

  const related: z.ZodType<Related> = z.looseObject({
    id: iri,
    type: types('Related'),
    inLanguage: language.exactOptional(),
    version: maybeText,
  });

  const rubricCriterionLevel: z.ZodType<RubricCriterionLevel> = z.looseObject({
    id: iri,
    type: types('RubricCriterionLevel'),
    name: text,
    description: maybeText,
    level: maybeText,
    points: maybeText,
    alignment: alignments,
  });

  const resultDescription: z.ZodType<ResultDescription> = z.looseObject({
    id: iri,
    type: types('ResultDescription'),
    name: text,
    resultType: term(RESULT_TYPES),
    allowedValue: list(text).exactOptional(),
    requiredLevel: maybeIri,
    requiredValue: maybeText,
    rubricCriterionLevel: list(rubricCriterionLevel).exactOptional(),
    valueMin: maybeText,
    valueMax: maybeText,
    alignment: alignments,
  });

  const result: z.ZodType<Result> = z.looseObject({
    type: types('Result'),
    resultDescription: maybeIri,
    value: maybeText,
    achievedLevel: maybeIri,
    status: z.enum(RESULT_STATUSES).exactOptional(),
    alignment: alignments,
  });

  const evidence: z.ZodType<Evidence> = z.looseObject({
    id: maybeIri,
    type: types('Evidence'),
    narrative: maybeText,
    name: maybeText,
    description: maybeText,
    genre: maybeText,
    audience: maybeText,
  });

  const achievement: z.ZodType<Achievement> = z.looseObject({
    id: iri,
    type: types('Achievement'),
    name: text,
    description: text,
    criteria,
    achievementType: term(ACHIEVEMENT_TYPES).exactOptional(),
    alignment: alignments,
    creator: profile.exactOptional(),
    creditsAvailable: maybeNumber,
    fieldOfStudy: maybeText,
    humanCode: maybeText,
    image: maybeImage,
    inLanguage: language.exactOptional(),
    otherIdentifier: list(identifierEntry).exactOptional(),
    related: list(related).exactOptional(),
    resultDescription: list(resultDescription).exactOptional(),
    specialization: maybeText,
    tag: list(text).exactOptional(),
    version: maybeText,
    ...endorsements,
  });

  const achievementSubject: z.ZodType<AchievementSubject> = z
    .looseObject({
      id: maybeIri,
      type: types('AchievementSubject'),
      achievement: single(achievement),
      identifier: list(identityObject).exactOptional(),
      activityStartDate: maybeDateTime,
      activityEndDate: maybeDateTime,
      creditsEarned: maybeNumber,
      image: maybeImage,
      licenseNumber: maybeText,
      narrative: maybeText,
      result: list(result).exactOptional(),
      role: maybeText,
      source: profile.exactOptional(),
      term: maybeText,
    })
    .refine(({ id, identifier }) => id !== undefined || identifier !== undefined, {
      message: 'names no recipient: neither id nor identifier',
    });

  const proof: z.ZodType<Proof> = z.looseObject({
    type: text,
    created: maybeText,
    expires: maybeText,
    cryptosuite: maybeText,
    proofPurpose: maybeText,
    proofValue: maybeText,
    verificationMethod: maybeText,
  });

  const typed = z.looseObject({ id: iri, type: text });
  const status: z.ZodType<CredentialStatus> = z.looseObject({ id: maybeIri, type: text });

  // The data model of credentials does not ask for it, and some issuers leave it out.
  const identified = mode === 'strict' ? { id: iri } : { id: maybeIri };
  const credentialOf = (...classNames: readonly string[]) => ({
    '@context': list(text),
    ...identified,
    type: typesOf(types(...classNames), ['VerifiableCredential']),
    issuer: objectOrAddress<Profile>(profile, (id) => ({ id, type: ['Profile'] })),
    validFrom: dateTime,
    validUntil: maybeDateTime,
    name: maybeText,
    description: maybeText,
    awardedDate: maybeDateTime,
    credentialSchema: list(typed).exactOptional(),
    credentialStatus: oneOrSeveral(status).exactOptional(),
    refreshService: typed.exactOptional(),
    termsOfUse: list(z.looseObject({ id: maybeIri, type: text })).exactOptional(),
    evidence: list(evidence).exactOptional(),
    proof: list(proof).exactOptional(),
  });

  const endorsementCredential: z.ZodType<EndorsementCredential> = z.looseObject({
    ...credentialOf('EndorsementCredential'),
    credentialSubject: single(endorsementSubject),
  });

  const achievementCredential: z.ZodType<AchievementCredential> = z.looseObject({
    ...credentialOf(...BADGE_TYPES),
    credentialSubject: single(achievementSubject),
    image: maybeImage,
    ...endorsements,
  });

  return {
    achievement,
    achievementCredential,
    credentialOf,
    endorsementCredential,
    identityObject,
    profile,
  };
}

type Schemas = ReturnType<typeof buildSchemas>;

const built = new Map<SchemaMode, Schemas>();

/** The schemas in one mode, built when first asked for. */
export function schemasOf(mode: SchemaMode): Schemas {
  const schemas = built.get(mode) ?? buildSchemas(mode);
  built.set(mode, schemas);
  return schemas;
}
