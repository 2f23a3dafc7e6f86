import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { NOW, olderBadge, RECIPIENT_ID, unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { edit, type Json } from '../support/json-edit.js';
import { proofOf, signed } from '../support/sign.js';
import { DID } from '../support/verdict-table.js';

const ACHIEVEMENT = '/credentialSubject/achievement';
const PICTURE = 'https://badges.example.org/pictures/1.png';
const SCHEMAS = 'https://purl.imsglobal.org/spec/ob/v3p0/schema';

const MODEL = 'Open Badges 3.0, appendix B';
const LISTS = 'Open Badges 3.0, section A.1';
const COMPACTED = 'Open Badges 3.0, section A.2.1';

type Warned = Readonly<Record<string, string>>;

/** The clauses of the warnings, by their place. */
async function warned(badge: object): Promise<Warned> {
  const { verdict, warnings } = await verifyBadge(badge, { now: NOW });
  expect(verdict).toBe('valid');
  for (const { code, message } of warnings) {
    expect(code).toBe('schema.lenient');
    expect(message).toMatch(/Open Badges 3\.0|not consulted/);
  }
  return Object.fromEntries(warnings.map(({ path = '', reference = '' }) => [path, reference]));
}

const identity = (changes: Json = {}): Json => ({
  type: 'IdentityObject',
  hashed: false,
  identityHash: 'a@example.org',
  identityType: 'emailAddress',
  ...changes,
});

const schema = (id: string, type = '1EdTechJsonSchemaValidator2019'): Json => ({
  '/@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
  '/credentialSchema': [{ id, type }],
});

const OUR_SCHEMA = `${SCHEMAS}/json/ob_v3p0_achievementcredential_schema.json`;

describe('accepts, with a warning that names the clause where one is bent, a badge', () => {
  test.each<readonly [string, Json, Warned]>([
    ['with all as the specification wants it', {}, {}],
    ['with the issuer by its id alone', { '/issuer': DID }, {}],
    [
      'with a picture of the issuer by its address',
      { '/issuer/image': PICTURE },
      { '/issuer/image': LISTS },
    ],
    ['with a picture by its address', { '/image': PICTURE }, { '/image': LISTS }],
    [
      'with a picture of the achievement by its address',
      { [`${ACHIEVEMENT}/image`]: PICTURE },
      { [`${ACHIEVEMENT}/image`]: LISTS },
    ],
    [
      'with a picture whose type is a list',
      { '/image': { id: PICTURE, type: ['Image'] } },
      { '/image/type': MODEL },
    ],
    [
      'with a picture that has a name',
      { '/image': { id: PICTURE, type: 'Image', name: 'A star' } },
      { '/image/name': MODEL },
    ],
    ['with types as text', { '/issuer/type': 'Profile' }, { '/issuer/type': COMPACTED }],
    [
      'with the type of the achievement as text',
      { [`${ACHIEVEMENT}/type`]: 'Achievement' },
      { [`${ACHIEVEMENT}/type`]: COMPACTED },
    ],
    [
      'with an achievement type of its own',
      { [`${ACHIEVEMENT}/achievementType`]: 'Medal' },
      { [`${ACHIEVEMENT}/achievementType`]: MODEL },
    ],
    [
      'with an empty achievement type',
      { [`${ACHIEVEMENT}/achievementType`]: '' },
      { [`${ACHIEVEMENT}/achievementType`]: MODEL },
    ],
    [
      'with a tag for a list',
      { [`${ACHIEVEMENT}/tag`]: 'online' },
      { [`${ACHIEVEMENT}/tag`]: LISTS },
    ],
    [
      'with the achievement in a list',
      { [ACHIEVEMENT]: [{ ...Object(unsignedBadge().credentialSubject).achievement }] },
      { [ACHIEVEMENT]: MODEL },
    ],
    [
      'with the subject in a list',
      { '/credentialSubject': [unsignedBadge().credentialSubject] },
      { '/credentialSubject': MODEL },
    ],
    [
      'with an identifier for a list of one',
      { '/credentialSubject/identifier': identity() },
      { '/credentialSubject/identifier': LISTS },
    ],
    [
      'with an identifier whose type is a list',
      { '/credentialSubject/identifier': [identity({ type: ['IdentityObject'] })] },
      { '/credentialSubject/identifier/0/type': MODEL },
    ],
    [
      'with an identifier of a kind of its own',
      { '/credentialSubject/identifier': [identity({ identityType: 'email' })] },
      { '/credentialSubject/identifier/0/identityType': MODEL },
    ],
    [
      'with its name in a language',
      { '/name': { '@value': 'Moderation', '@language': 'de' } },
      { '/name': LISTS },
    ],
    [
      'without an id',
      { '/id': undefined },
      { '/id': 'Open Badges 3.0, B.1.2; Verifiable Credentials Data Model 2.0, section 4.4' },
    ],
    ['with a member that is null', { '/description': null }, { '/description': LISTS }],
    ['with a list that is empty', { '/evidence': [] }, { '/evidence': LISTS }],
    ['that names the schema of Open Badges', schema(OUR_SCHEMA), {}],
    [
      'that names the schema of Open Badges for compacted JSON-LD of any version',
      schema(`${SCHEMAS}/json-ld/ob_v3p0_anyachievementcredential_schema.json`),
      {},
    ],
    [
      'that names one schema for a list',
      {
        ...schema(OUR_SCHEMA),
        '/credentialSchema': { id: OUR_SCHEMA, type: '1EdTechJsonSchemaValidator2019' },
      },
      { '/credentialSchema': COMPACTED },
    ],
    [
      'that names a schema of somebody else',
      schema('https://evil.example/schema.json'),
      { '/credentialSchema/0': 'Open Badges 3.0, B.1.21 CredentialSchema' },
    ],
    [
      'that names the schema of endorsements',
      schema(OUR_SCHEMA.replace('achievement', 'endorsement')),
      { '/credentialSchema/0': 'Open Badges 3.0, B.1.21 CredentialSchema' },
    ],
    [
      'that names the schema of Open Badges for another validator',
      schema(OUR_SCHEMA, 'JsonSchema'),
      { '/credentialSchema/0': 'Open Badges 3.0, B.1.21 CredentialSchema' },
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await warned(await signed(edit(unsignedBadge(), changes)))).toEqual(expected);
  });

  test('with the proof as an object', async () => {
    const proof = await proofOf(unsignedBadge());
    expect(await warned({ ...unsignedBadge(), proof })).toEqual({ '/proof': COMPACTED });
  });
});

test('does not fetch the schema that a badge names', async () => {
  const badge = await signed(edit(unsignedBadge(), schema('https://evil.example/schema.json')));
  const asked: unknown[] = [];
  const fetch = async (url: unknown) => {
    asked.push(url);
    return new Response('{}');
  };
  expect((await verifyBadge(badge, { now: NOW, fetch })).verdict).toBe('valid');
  expect(asked).toEqual([]);
});

test('reports a badge without an id without one', async () => {
  const { badge } = await verifyBadge(await signed(edit(unsignedBadge(), { '/id': undefined })), {
    now: NOW,
  });
  expect(badge).toMatchObject({ name: 'Facilitation', recipientId: RECIPIENT_ID });
  expect(badge).not.toHaveProperty('id');
});

test('points at the dates of an older badge by the names they have there', async () => {
  const badge = await olderBadge({ issuanceDate: 'yesterday' });
  const { warnings } = await verifyBadge(badge, { now: NOW });
  expect(warnings.map(({ path }) => path)).toContain('/issuanceDate');
});
