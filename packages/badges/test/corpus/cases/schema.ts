import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../../support/contexts.js';
import { edit, type Json } from '../../support/json-edit.js';
import { badgeBy, signedWith } from '../badge.js';
import { type CaseDraft, type CorpusCase, casesOf } from '../corpus-case.js';
import { ed25519 } from '../keys.js';

const key = ed25519();

const sign = (changes: Json) => signedWith(edit(badgeBy(key.did), changes), key);

// What has no place in JSON-LD cannot be signed, so it is changed afterwards; the schema is judged first.
const good = sign({});

/** Members that are missing or of another type, and what real badges bend. */
export function schemaCases(): Promise<readonly CorpusCase[]> {
  return casesOf('schema', [...refusedCases(), ...bentCases()]);
}

function refusedCases(): readonly CaseDraft[] {
  const refused = (
    title: string,
    changes: Json,
    code:
      | 'schema.invalid'
      | 'schema.type'
      | 'json-ld.form'
      | 'input.not-an-open-badge' = 'schema.invalid',
  ): CaseDraft => ({
    title,
    threats: ['T5'],
    input: good.then((badge) => edit(badge, changes)),
    expected: ['invalid', code],
  });
  return [
    refused('no achievement', { '/credentialSubject/achievement': undefined }),
    refused('an achievement without a name', { '/credentialSubject/achievement/name': undefined }),
    refused('an achievement without a description', {
      '/credentialSubject/achievement/description': undefined,
    }),
    refused('an achievement without criteria', {
      '/credentialSubject/achievement/criteria': undefined,
    }),
    refused(
      'an achievement without its type',
      { '/credentialSubject/achievement/type': ['Alignment'] },
      'schema.type',
    ),
    refused(
      'a subject without its type',
      { '/credentialSubject/type': ['Profile'] },
      'schema.type',
    ),
    refused('a name that is a number', { '/credentialSubject/achievement/name': 7 }),
    refused('credits that are text', { '/credentialSubject/creditsEarned': 'many' }),
    refused('no recipient at all', {
      '/credentialSubject/id': undefined,
      '/credentialSubject/identifier': undefined,
    }),
    refused(
      'a badge without the type of a credential',
      { '/type': ['OpenBadgeCredential'] },
      'schema.type',
    ),
    refused(
      'a badge of no type of badge',
      { '/type': ['VerifiableCredential'] },
      'input.not-an-open-badge',
    ),
    refused('an issuer without an id', { '/issuer/id': undefined }),
    refused('two subjects', {
      '/credentialSubject': [
        { id: 'did:example:a', type: ['AchievementSubject'] },
        { id: 'did:example:b', type: ['AchievementSubject'] },
      ],
    }),
  ];
}

function bentCases(): readonly CaseDraft[] {
  const bent = (title: string, changes: Json): CaseDraft => ({
    title: `bent: ${title}`,
    input: sign(changes),
    expected: ['valid'],
    warnings: ['schema.lenient'],
  });
  return [
    bent('one type and no list', { '/credentialSubject/achievement/type': 'Achievement' }),
    bent('an achievement type of its own', {
      '/credentialSubject/achievement/achievementType': 'Medal',
    }),
    bent('a picture by its address', {
      '/credentialSubject/achievement/image': 'https://badges.example.org/1.png',
    }),
    bent('the issuer’s picture by its address', {
      '/issuer/image': 'https://badges.example.org/1.png',
    }),
    bent('one tag and no list', { '/credentialSubject/achievement/tag': 'meetings' }),
    bent('a subject in a list of one', {
      '/credentialSubject': [badgeBy(key.did).credentialSubject],
    }),
    {
      title: 'a schema named by the badge, which is never fetched',
      threats: ['T31', 'T38'],
      input: sign({
        '/@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
        '/credentialSchema': [
          { id: 'https://evil.example/schema.json', type: '1EdTechJsonSchemaValidator2019' },
        ],
      }),
      expected: ['valid'],
      warnings: ['schema.lenient'],
    },
    {
      title: 'markup and addresses that would act where a page shows them',
      threats: ['T33'],
      input: sign({
        '/credentialSubject/achievement/name': '<img src=x onerror=alert(1)>',
        '/credentialSubject/achievement/description': '[click](javascript:alert(1))',
        '/credentialSubject/achievement/image': { id: 'javascript:alert(1)', type: 'Image' },
      }),
      expected: ['valid'],
    },
    {
      title: 'issuer as an address alone',
      input: sign({ '/issuer': key.did }),
      expected: ['valid'],
    },
  ];
}
