import fc from 'fast-check';
import type {
  AchievementDraft,
  BadgeDraft,
  BadgeRecipient,
  EndorsementDraft,
  IssuerProfile,
  ProfileDraft,
  ResultDescriptionDraft,
  ResultDraft,
} from '../../src/index.js';
import {
  ACHIEVEMENT_TYPES,
  ALIGNMENT_TARGET_TYPES,
  IDENTIFIER_TYPES,
  RESULT_STATUSES,
  RESULT_TYPES,
} from '../../src/model/vocabulary.js';

/** An instant at which every badge of {@link drafts} is valid. */
export const WITHIN = '2030-01-01T00:00:00Z';

const OURS = 'https://badges.example.org';
const schemaOf = (name: string): string =>
  `https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_${name}_schema.json`;

/** Where the refresh services of {@link drafts} give the badge of today. */
export const NEWEST = `${OURS}/newest/`;

/** Any text that Unicode has and XML can hold. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .filter((value) => !/[\uFFFE\uFFFF]/.test(value));

/** A text that does not look like another one, such as people give as a name. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
  fc.constantFrom('Qualität 🎓', 'Διευκόλυνση', 'تيسير', '促进', 'സൗകര്യം', 'Ведение'),
);

const instant = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString());

/** A text that may be Markdown. */
export const markdown = fc.oneof(
  text,
  fc.constant('# Title\n\n- *one*\n- [two](https://example.org)'),
);
// Shrunk, all would be one, and so would be what they name.
const uuid = fc.noShrink(fc.uuid());
const iri = fc.oneof(
  uuid.map((id) => `urn:uuid:${id}`),
  uuid.map((id) => `${OURS}/${id}`),
  uuid.map((id) => `${OURS}/ü/${id}?a=1&b=%20#part`),
);
const emailAddress = fc.stringMatching(
  /^[a-z]{1,8}([.+_-][a-z0-9]{1,4})?@[a-z]{1,8}\.(org|example)$/,
);
const credits = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const language = fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hant', 'es-419', 'sr-Latn-RS');
const extension = fc.constantFrom('ext:Medal', 'ext:a.b-c_1');
const term = (names: Iterable<string>) => fc.oneof(fc.constantFrom(...names), extension);
const optional = { requiredKeys: [] };
const some = <Item>(item: fc.Arbitrary<Item>, maxLength = 2) =>
  fc.array(item, { minLength: 1, maxLength });

const image = fc.oneof(
  iri,
  fc.constant('data:image/png;base64,iVBORw0KGgo='),
  fc.record({ id: iri, caption: text }, { requiredKeys: ['id'] }),
);

const alignment = fc.record(
  {
    targetName: text,
    targetUrl: iri,
    targetCode: text,
    targetDescription: text,
    targetFramework: text,
    targetType: term(ALIGNMENT_TARGET_TYPES),
  },
  { requiredKeys: ['targetName', 'targetUrl'] },
);

const otherIdentifier = fc.record({ identifier: text, identifierType: term(IDENTIFIER_TYPES) });

const address = fc.record(
  {
    addressCountry: text,
    addressCountryCode: fc.constantFrom('US', 'DE'),
    addressRegion: text,
    addressLocality: text,
    streetAddress: text,
    postOfficeBoxNumber: text,
    postalCode: text,
    geo: fc.record({
      latitude: fc.integer({ min: -359, max: 359 }).map((quarters) => quarters / 4),
      longitude: fc.integer({ min: -719, max: 719 }).map((quarters) => quarters / 4),
    }),
  },
  optional,
);

const profileMembers = {
  name,
  url: iri,
  phone: text,
  description: text,
  email: emailAddress,
  image,
  address,
  otherIdentifier: some(otherIdentifier),
  official: text,
  familyName: text,
  givenName: text,
  additionalName: text,
  patronymicName: text,
  honorificPrefix: text,
  honorificSuffix: text,
  familyNamePrefix: text,
  dateOfBirth: fc.constantFrom('1990-12-31', '2000-02-29'),
};

const organisation: fc.Arbitrary<ProfileDraft> = fc.record(
  { id: iri, ...profileMembers },
  { requiredKeys: ['id'] },
);

const profile: fc.Arbitrary<ProfileDraft> = fc.record(
  { id: iri, ...profileMembers, parentOrg: organisation },
  { requiredKeys: ['id'] },
);

/** Profiles of issuers whose id is their key. */
export const issuerProfiles: fc.Arbitrary<IssuerProfile> = fc.record(
  { ...profileMembers, parentOrg: profile },
  optional,
);

/** A kind of result, and a result of that kind. */
interface Measured {
  readonly description: ResultDescriptionDraft;
  readonly result: ResultDraft;
}

const described = fc.record(
  { id: iri, name: text, resultType: term(RESULT_TYPES), alignment: some(alignment, 1) },
  { requiredKeys: ['name', 'resultType'] },
);

const byLevel: fc.Arbitrary<Measured> = fc
  .record({
    description: described,
    levels: fc.uniqueArray(
      fc.record(
        { name: text, description: text, level: text, alignment: some(alignment, 1) },
        { requiredKeys: ['name'] },
      ),
      { minLength: 1, maxLength: 3, selector: (level) => level.name },
    ),
  })
  .map(({ description, levels }) => {
    const [lowest, highest] = [levels.at(0)?.name ?? '', levels.at(-1)?.name ?? ''];
    return {
      description: { ...description, requiredLevel: lowest, rubricCriterionLevel: levels },
      result: { achievedLevel: highest, status: 'Completed' },
    };
  });

const byValue: fc.Arbitrary<Measured> = fc
  .record({
    description: described,
    values: fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
  })
  .map(({ description, values }) => ({
    description: { ...description, allowedValue: values, requiredValue: values.at(0) ?? '' },
    result: { value: values.at(-1) ?? '', status: 'Completed' },
  }));

const byNumber: fc.Arbitrary<Measured> = fc
  .record({ description: described, numbers: fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)) })
  .map(({ description, numbers: [valueMin, above, further] }) => ({
    description: {
      ...description,
      valueMin: String(valueMin),
      requiredValue: String(valueMin),
      valueMax: String(valueMin + above + further),
    },
    result: { value: String(valueMin + above), status: 'Completed' },
  }));

const byStatus: fc.Arbitrary<Measured> = fc
  .record({ description: described, status: fc.constantFrom(...RESULT_STATUSES) })
  .map(({ description, status }) => ({
    description: { ...description, resultType: 'Status' },
    result: { status },
  }));

const measured = fc
  .uniqueArray(fc.oneof(byLevel, byValue, byNumber, byStatus), {
    maxLength: 3,
    selector: ({ description }) => description.name,
  })
  .map((kinds) => ({
    resultDescription: kinds.map(({ description }) => description),
    result: kinds.map(({ description, result }) => ({
      ...result,
      resultDescription: description.name,
    })),
  }));

const achievement: fc.Arbitrary<AchievementDraft> = fc.record(
  {
    id: iri,
    name,
    description: text,
    criteria: fc.oneof(
      fc.record({ id: iri }),
      fc.record({ narrative: markdown }),
      fc.record({ id: iri, narrative: markdown }),
    ),
    achievementType: term(ACHIEVEMENT_TYPES),
    alignment: some(alignment),
    creator: profile,
    fieldOfStudy: text,
    humanCode: text,
    image,
    inLanguage: language,
    otherIdentifier: some(otherIdentifier),
    related: some(
      fc.record({ id: iri, inLanguage: language, version: text }, { requiredKeys: ['id'] }),
    ),
    specialization: text,
    tag: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    version: text,
  },
  { requiredKeys: ['id', 'name', 'description', 'criteria'] },
);

const identifier = fc.oneof(
  fc.record(
    { type: fc.constantFrom('sourcedId', 'userName', 'name', 'ext:Card'), value: text, salt: text },
    { requiredKeys: ['type', 'value'] },
  ),
  fc
    .record({ type: term(IDENTIFIER_TYPES), value: text, hashed: fc.constant(false) })
    .filter(({ type }) => type !== 'emailAddress'),
);

const recipient: fc.Arbitrary<BadgeRecipient> = fc.oneof(
  fc.record({ id: iri }),
  fc.record({ emailAddress: emailAddress }),
  fc.record({ identifiers: some(identifier, 3) }),
  fc.record({ id: iri, emailAddress: emailAddress, identifiers: some(identifier) }),
);

const evidence = fc.oneof(
  fc.record(
    { id: iri, name: text, description: text, genre: text, audience: text },
    { requiredKeys: ['id'] },
  ),
  fc.record({ narrative: markdown, name: text }, { requiredKeys: ['narrative'] }),
);

const subject = fc.record(
  {
    activityStartDate: instant('2000-01-01', '2010-01-01'),
    activityEndDate: instant('2010-01-02', '2020-01-01'),
    image,
    licenseNumber: text,
    narrative: markdown,
    role: text,
    source: profile,
    term: text,
  },
  optional,
);

const ofCredential = {
  id: iri,
  validFrom: instant('2000-01-01', '2029-12-31'),
  validUntil: instant('2030-01-02', '2100-01-01'),
  awardedDate: instant('2000-01-01', '2029-12-31'),
  name,
  description: text,
  termsOfUse: some(
    fc.record({ id: iri, type: fc.constant(`${OURS}/terms#Policy`) }, { requiredKeys: ['type'] }),
  ),
};

const members = fc.record(
  {
    ...ofCredential,
    image,
    evidence: some(evidence, 3),
    credentialSchema: fc.constant([{ id: schemaOf('achievementcredential') }]),
    refreshService: uuid.map((id) => ({ id: `${NEWEST}${id}` })),
  },
  { requiredKeys: ['id', 'validFrom'] },
);

/** Drafts of endorsements with all that the model has but for a status. */
export const endorsementDrafts: fc.Arbitrary<EndorsementDraft> = fc.record(
  {
    ...ofCredential,
    subject: iri,
    comment: markdown,
    credentialSchema: fc.constant([{ id: schemaOf('endorsementcredential') }]),
  },
  { requiredKeys: ['subject', 'validFrom'] },
);

/**
 * Drafts with all that the model has but for a status and endorsements, which have to be signed; all of them right, each
 * id with one meaning.
 */
export const drafts: fc.Arbitrary<BadgeDraft> = fc
  .record({
    members,
    achievement,
    recipient,
    subject,
    measured,
    credits: fc.option(fc.tuple(credits, credits)),
  })
  .map(
    ({
      members: rest,
      achievement: what,
      recipient: whom,
      subject: details,
      measured: results,
      credits: earned,
    }) => {
      const has = results.result.length > 0;
      const [most = 0, least = 0] = [...(earned ?? [])].sort((one, other) => other - one);
      const said = {
        ...details,
        ...(has && { result: results.result }),
        ...(earned !== null && { creditsEarned: least }),
      };
      return {
        ...rest,
        recipient: whom,
        achievement: {
          ...what,
          ...(has && { resultDescription: results.resultDescription }),
          ...(earned !== null && { creditsAvailable: most }),
        },
        ...(Object.keys(said).length > 0 && { subject: said }),
      };
    },
  );
