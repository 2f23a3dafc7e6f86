import * as z from 'zod/mini';
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
const maybeText = z.exactOptional(text);
const maybeNumber = z.exactOptional(z.number());

/** The schemas of Open Badges 3.0, appendix B, in one mode. Members beyond the specification’s are left as they are. */
function buildSchemas(mode: SchemaMode) {
  const parts = schemaPartsOf(mode);
  const { iri, dateTime, list, oneOrSeveral, single, types, onlyType, closed, term } = parts;
  const { objectOrAddress, date, language } = parts;
  const maybeIri = z.exactOptional(iri);
  const maybeDateTime = z.exactOptional(dateTime);

  const imageObject: z.ZodMiniType<Image> = closed({
    id: iri,
    type: onlyType('Image'),
    caption: maybeText,
  });
  const image = objectOrAddress<Image>(imageObject, (id) => ({ id, type: 'Image' }));
  const maybeImage = z.exactOptional(image);

  const criteria: z.ZodMiniType<Criteria> = z.looseObject({ id: maybeIri, narrative: maybeText });

  const alignment: z.ZodMiniType<Alignment> = z.looseObject({
    type: types('Alignment'),
    targetName: text,
    targetUrl: iri,
    targetCode: maybeText,
    targetDescription: maybeText,
    targetFramework: maybeText,
    targetType: z.exactOptional(term(ALIGNMENT_TARGET_TYPES)),
  });
  const alignments = z.exactOptional(list(alignment));

  const identifierEntry: z.ZodMiniType<IdentifierEntry> = closed({
    type: onlyType('IdentifierEntry'),
    identifier: text,
    identifierType: term(IDENTIFIER_TYPES),
  });

  const identityObject: z.ZodMiniType<IdentityObject> = closed({
    type: onlyType('IdentityObject'),
    hashed: z.boolean(),
    identityHash: text,
    identityType: term(IDENTIFIER_TYPES),
    salt: maybeText,
  });

  const geo: z.ZodMiniType<GeoCoordinates> = z.looseObject({
    type: onlyType('GeoCoordinates'),
    latitude: z.number(),
    longitude: z.number(),
  });

  const address: z.ZodMiniType<Address> = z.looseObject({
    type: types('Address'),
    addressCountry: maybeText,
    addressCountryCode: maybeText,
    addressRegion: maybeText,
    addressLocality: maybeText,
    streetAddress: maybeText,
    postOfficeBoxNumber: maybeText,
    postalCode: maybeText,
    geo: z.exactOptional(geo),
  });

  const endorsementSubject: z.ZodMiniType<EndorsementSubject> = z.looseObject({
    id: iri,
    type: types('EndorsementSubject'),
    endorsementComment: maybeText,
  });

  const endorsements = {
    endorsement: z.exactOptional(list(z.lazy(() => endorsementCredential))),
    endorsementJwt: z.exactOptional(list(text)),
  };

  const profile: z.ZodMiniType<Profile> = z.looseObject({
    id: iri,
    type: types('Profile'),
    name: maybeText,
    url: maybeIri,
    phone: maybeText,
    description: maybeText,
    image: maybeImage,
    email: maybeText,
    address: z.exactOptional(address),
    otherIdentifier: z.exactOptional(list(identifierEntry)),
    official: maybeText,
    parentOrg: z.exactOptional(z.lazy(() => profile)),
    familyName: maybeText,
    givenName: maybeText,
    additionalName: maybeText,
    patronymicName: maybeText,
    honorificPrefix: maybeText,
    honorificSuffix: maybeText,
    familyNamePrefix: maybeText,
    dateOfBirth: z.exactOptional(date),
    ...endorsements,
  });

  const related: z.ZodMiniType<Related> = z.looseObject({
    id: iri,
    type: types('Related'),
    inLanguage: z.exactOptional(language),
    version: maybeText,
  });

  const rubricCriterionLevel: z.ZodMiniType<RubricCriterionLevel> = z.looseObject({
    id: iri,
    type: types('RubricCriterionLevel'),
    name: text,
    description: maybeText,
    level: maybeText,
    points: maybeText,
    alignment: alignments,
  });

  const resultDescription: z.ZodMiniType<ResultDescription> = z.looseObject({
    id: iri,
    type: types('ResultDescription'),
    name: text,
    resultType: term(RESULT_TYPES),
    allowedValue: z.exactOptional(list(text)),
    requiredLevel: maybeIri,
    requiredValue: maybeText,
    rubricCriterionLevel: z.exactOptional(list(rubricCriterionLevel)),
    valueMin: maybeText,
    valueMax: maybeText,
    alignment: alignments,
  });

  const result: z.ZodMiniType<Result> = z.looseObject({
    type: types('Result'),
    resultDescription: maybeIri,
    value: maybeText,
    achievedLevel: maybeIri,
    status: z.exactOptional(z.enum(RESULT_STATUSES)),
    alignment: alignments,
  });

  const evidence: z.ZodMiniType<Evidence> = z.looseObject({
    id: maybeIri,
    type: types('Evidence'),
    narrative: maybeText,
    name: maybeText,
    description: maybeText,
    genre: maybeText,
    audience: maybeText,
  });

  const achievement: z.ZodMiniType<Achievement> = z.looseObject({
    id: iri,
    type: types('Achievement'),
    name: text,
    description: text,
    criteria,
    achievementType: z.exactOptional(term(ACHIEVEMENT_TYPES)),
    alignment: alignments,
    creator: z.exactOptional(profile),
    creditsAvailable: maybeNumber,
    fieldOfStudy: maybeText,
    humanCode: maybeText,
    image: maybeImage,
    inLanguage: z.exactOptional(language),
    otherIdentifier: z.exactOptional(list(identifierEntry)),
    related: z.exactOptional(list(related)),
    resultDescription: z.exactOptional(list(resultDescription)),
    specialization: maybeText,
    tag: z.exactOptional(list(text)),
    version: maybeText,
    ...endorsements,
  });

  const achievementSubject: z.ZodMiniType<AchievementSubject> = z
    .looseObject({
      id: maybeIri,
      type: types('AchievementSubject'),
      achievement: single(achievement),
      identifier: z.exactOptional(list(identityObject)),
      activityStartDate: maybeDateTime,
      activityEndDate: maybeDateTime,
      creditsEarned: maybeNumber,
      image: maybeImage,
      licenseNumber: maybeText,
      narrative: maybeText,
      result: z.exactOptional(list(result)),
      role: maybeText,
      source: z.exactOptional(profile),
      term: maybeText,
    })
    .check(
      z.refine(({ id, identifier }) => id !== undefined || identifier !== undefined, {
        message: 'names no recipient: neither id nor identifier',
      }),
    );

  const proof: z.ZodMiniType<Proof> = z.looseObject({
    type: text,
    created: maybeText,
    expires: maybeText,
    cryptosuite: maybeText,
    proofPurpose: maybeText,
    proofValue: maybeText,
    verificationMethod: maybeText,
  });

  const typed = z.looseObject({ id: iri, type: text });
  const status: z.ZodMiniType<CredentialStatus> = z.looseObject({ id: maybeIri, type: text });

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
    credentialSchema: z.exactOptional(list(typed)),
    credentialStatus: z.exactOptional(oneOrSeveral(status)),
    refreshService: z.exactOptional(typed),
    termsOfUse: z.exactOptional(list(z.looseObject({ id: maybeIri, type: text }))),
    evidence: z.exactOptional(list(evidence)),
    proof: z.exactOptional(list(proof)),
  });

  const endorsementCredential: z.ZodMiniType<EndorsementCredential> = z.looseObject({
    ...credentialOf('EndorsementCredential'),
    credentialSubject: single(endorsementSubject),
  });

  const achievementCredential: z.ZodMiniType<AchievementCredential> = z.looseObject({
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
