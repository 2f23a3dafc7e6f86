import {
  type BadgeDraft,
  createIssuer,
  generateKey,
  type Issuer,
  type IssuerProfile,
  type SignedBadge,
  type VerificationReport,
  type VerifyBadgeOptions,
  verifyBadge,
} from '../../src/index.js';
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  OPEN_BADGES_3_0_1,
  OPEN_BADGES_3_0_3,
} from './contexts.js';
import type { Json } from './json-edit.js';
import { didKeyOfSeed, signed } from './sign.js';

/** An instant at which the badges here are valid. */
export const NOW = '2026-06-01T00:00:00Z';
export const VALID_UNTIL = '2027-01-01T00:00:00Z';
export const RECIPIENT_ID = 'did:example:alice';
export const CREATED = new Date('2026-01-01T00:00:00Z');

const alignment = {
  type: ['Alignment'],
  targetName: 'Facilitation',
  targetUrl: 'https://framework.example.org/facilitation',
  targetCode: 'F-1',
  targetDescription: 'Leads meetings of equals.',
  targetFramework: 'Example Framework',
  targetType: 'CFItem',
};

export const minimalDraft: BadgeDraft = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  achievement: {
    id: 'https://badges.example.org/achievements/facilitation',
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    criteria: { narrative: 'Facilitated six meetings.' },
  },
  recipient: { id: RECIPIENT_ID },
  validFrom: '2026-01-01T00:00:00Z',
};

/** Every member of the model that a draft may have, but for endorsements. */
export const fullDraft: BadgeDraft = {
  ...minimalDraft,
  name: 'Facilitation, spring 2026',
  description: 'Awarded at the end of the spring course.',
  validUntil: VALID_UNTIL,
  awardedDate: '2026-01-01T00:00:00Z',
  image: { id: 'https://badges.example.org/pictures/1.png', type: 'Image', caption: 'A star' },
  evidence: [
    {
      id: 'https://badges.example.org/evidence/1',
      type: ['Evidence'],
      name: 'Minutes',
      description: 'Minutes of six meetings',
      narrative: 'Written by the facilitator.',
      genre: 'Text',
      audience: 'Members',
    },
    { type: ['Evidence'], narrative: 'A video.' },
  ],
  achievement: {
    ...minimalDraft.achievement,
    criteria: {
      id: 'https://badges.example.org/criteria/1',
      narrative: 'Facilitated six meetings.',
    },
    achievementType: 'MicroCredential',
    alignment: [alignment],
    creator: { id: 'https://creator.example.org/', type: ['Profile'], name: 'A creator' },
    creditsAvailable: 3,
    fieldOfStudy: 'Education',
    humanCode: 'F1',
    image: { id: 'https://badges.example.org/pictures/2.png', type: 'Image' },
    inLanguage: 'en',
    otherIdentifier: [
      { type: 'IdentifierEntry', identifier: 'F-2026', identifierType: 'identifier' },
    ],
    related: [
      {
        id: 'https://badges.example.org/achievements/2',
        type: ['Related'],
        inLanguage: 'de',
        version: '2',
      },
    ],
    resultDescription: [
      {
        id: 'https://badges.example.org/results/1',
        type: ['ResultDescription'],
        name: 'Grade',
        resultType: 'RubricCriterionLevel',
        allowedValue: ['C', 'B', 'A'],
        requiredLevel: 'https://badges.example.org/levels/1',
        requiredValue: 'C',
        valueMin: '0',
        valueMax: '100',
        rubricCriterionLevel: [
          {
            id: 'https://badges.example.org/levels/1',
            type: ['RubricCriterionLevel'],
            name: 'Good',
            description: 'All meetings held',
            level: '1',
            points: '10',
          },
        ],
      },
    ],
    specialization: 'Online meetings',
    tag: ['meetings', 'online'],
    version: '1',
  },
  subject: {
    activityStartDate: '2025-09-01T00:00:00Z',
    activityEndDate: '2025-12-15T00:00:00Z',
    creditsEarned: 2.5,
    licenseNumber: 'L-7',
    narrative: 'Led the northern group.',
    result: [
      {
        type: ['Result'],
        resultDescription: 'https://badges.example.org/results/1',
        achievedLevel: 'https://badges.example.org/levels/1',
        value: 'A',
        status: 'Completed',
      },
    ],
    role: 'Facilitator',
    source: { id: 'https://source.example.org/', type: ['Profile'], name: 'A partner' },
    term: 'Spring',
  },
};

const fullProfile: IssuerProfile = {
  name: 'Example Network',
  url: 'https://example.org/',
  email: 'badges@example.org',
  phone: '+1 555 0100',
  description: 'A network of colleges.',
  official: 'A. Registrar',
  image: { id: 'https://example.org/logo.png', type: 'Image' },
  address: {
    type: ['Address'],
    addressCountry: 'Example Country',
    addressCountryCode: 'US',
    addressRegion: 'North',
    addressLocality: 'Town',
    streetAddress: '1 Road',
    postOfficeBoxNumber: '12',
    postalCode: '00000',
    geo: { type: 'GeoCoordinates', latitude: 40.5, longitude: -73.25 },
  },
  otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'N-1', identifierType: 'systemId' }],
  parentOrg: { id: 'https://parent.example.org/', type: ['Profile'], name: 'A parent' },
};

/** The issuer of the key that {@link signed} signs with by default. */
export async function testIssuer(
  profile: IssuerProfile = { name: 'Example Network' },
  seed = 1,
): Promise<Issuer> {
  return createIssuer({ profile, key: await generateKey({ seed: new Uint8Array(32).fill(seed) }) });
}

export async function minimalBadge(changes: Partial<BadgeDraft> = {}): Promise<SignedBadge> {
  const issuer = await testIssuer();
  return issuer.issue({ ...minimalDraft, ...changes }, { created: CREATED });
}

export async function fullBadge(): Promise<SignedBadge> {
  const issuer = await testIssuer(fullProfile);
  return issuer.issue(fullDraft, { created: CREATED });
}

/** A complete credential without a proof, to be signed by whoever wants to. */
export function unsignedBadge(changes: Json = {}): Json {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3],
    id: minimalDraft.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Facilitation',
    issuer: { id: didKeyOfSeed(), type: ['Profile'], name: 'Example Network' },
    validFrom: minimalDraft.validFrom,
    credentialSubject: {
      id: RECIPIENT_ID,
      type: ['AchievementSubject'],
      achievement: { ...minimalDraft.achievement, type: ['Achievement'] },
    },
    ...changes,
  };
}

/** A badge as it was made under version 1.1 of the data model. */
export async function olderBadge(changes: Json = {}): Promise<Json> {
  const { validFrom, ...rest } = unsignedBadge();
  return signed({
    ...rest,
    '@context': [CREDENTIALS_V1, OPEN_BADGES_3_0_1, DATA_INTEGRITY_V2],
    issuanceDate: validFrom,
    ...changes,
  });
}

/** An endorsement of something, unsigned, as it may stand inside a badge. */
export function endorsementOf(id: unknown, changes: Json = {}): Json {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3],
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000e1',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer: { id: 'https://endorser.example.org/', type: ['Profile'] },
    validFrom: '2026-01-01T00:00:00Z',
    name: 'Endorsement',
    credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
    ...changes,
  };
}

/** The verdict and the codes of what is wrong, for tables. */
export async function verdictOn(
  input: string | Uint8Array | object,
  options: VerifyBadgeOptions = {},
): Promise<readonly string[]> {
  return summaryOf(await verifyBadge(input, { now: NOW, ...options }));
}

function summaryOf({ verdict, problems }: VerificationReport): readonly string[] {
  return [verdict, ...new Set(problems.map(({ code }) => code))];
}
