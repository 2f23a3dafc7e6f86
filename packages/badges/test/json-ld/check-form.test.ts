import { describe, expect, test } from 'vitest';
import { checkForm } from '../../src/json-ld/check-form.js';
import { endorsementOf, unsignedBadge, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { copied } from '../support/copied.js';
import { edit, type Json, valueAt } from '../support/json-edit.js';
import { canonical, signed } from '../support/sign.js';

const ID = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const VOCABULARY = 'https://www.w3.org/2018/credentials#';
const UNTIL = '2026-02-01T00:00:00Z';
const TYPED_UNTIL = { '@value': UNTIL, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' };
const STATUS = {
  id: 'https://badges.example.org/status/1#7',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: 'https://badges.example.org/status/1',
};
const CONTEXT = [CREDENTIALS_V2, OPEN_BADGES_3_0_3];

/** What a holder wants to hide, and what it looks like written out. */
const hidden = {
  validUntil: { shown: UNTIL, written: TYPED_UNTIL, asIs: ['invalid', 'validity.expired'] },
  credentialStatus: {
    shown: STATUS,
    written: STATUS,
    asIs: ['unverifiable', 'status.unsupported'],
  },
} as const;

type Rewriting = (name: keyof typeof hidden, badge: Json) => Json;

const withContext = (name: string, term: unknown): Json => ({
  '@context': [...CONTEXT, { [name]: term }],
});

// Each says the same in another form of JSON-LD, so that the signature still fits.
const rewritings: readonly (readonly [string, Rewriting, string])[] = [
  [
    'its full address',
    (name) => ({ [`${VOCABULARY}${name}`]: hidden[name].written }),
    'json-ld.form',
  ],
  [
    'a prefix of an inline context',
    (name) => ({ ...withContext('c', VOCABULARY), [`c:${name}`]: hidden[name].written }),
    'json-ld.context',
  ],
  [
    'an alias of an inline context',
    (name) => ({ ...withContext('more', `${VOCABULARY}${name}`), more: hidden[name].written }),
    'json-ld.context',
  ],
  ['@nest', (name) => ({ '@nest': { [name]: hidden[name].shown } }), 'json-ld.form'],
  [
    'an alias of @nest',
    (name) => ({ ...withContext('more', '@nest'), more: { [name]: hidden[name].shown } }),
    'json-ld.context',
  ],
  [
    '@included',
    (name) => ({
      '@included': [{ id: ID, type: 'VerifiableCredential', [name]: hidden[name].shown }],
    }),
    'json-ld.form',
  ],
  [
    '@reverse on the issuer',
    (name, { issuer }) => ({
      issuer: {
        ...Object(issuer),
        '@reverse': {
          [`${VOCABULARY}issuer`]: {
            id: ID,
            type: 'VerifiableCredential',
            [name]: hidden[name].shown,
          },
        },
      },
    }),
    'json-ld.form',
  ],
  [
    'a scoped context on the issuer',
    (name, { issuer }) => ({
      issuer: {
        ...Object(issuer),
        '@context': { back: { '@reverse': `${VOCABULARY}issuer` } },
        back: { id: ID, type: 'VerifiableCredential', [name]: hidden[name].shown },
      },
    }),
    'json-ld.context',
  ],
];

describe.each(['validUntil', 'credentialStatus'] as const)(
  'refuses a badge whose %s is rewritten as',
  (name) => {
    test.each(rewritings)('%s', async (_, rewrite, code) => {
      const badge = await signed(unsignedBadge({ [name]: hidden[name].shown }));
      expect(await verdictOn(badge)).toEqual(hidden[name].asIs);
      const { [name]: __, ...rest } = badge;
      const attack: Json = { ...rest, ...rewrite(name, badge) };
      expect(await canonical(withoutProof(attack))).toBe(await canonical(withoutProof(badge)));
      const [verdict, ...codes] = await verdictOn(attack);
      expect(verdict).toBe('invalid');
      expect(codes).toContain(code);
    });

    test('@graph around the badge', async () => {
      const { '@context': context, ...node } = await signed(
        unsignedBadge({ [name]: hidden[name].shown }),
      );
      expect(await verdictOn({ '@context': context, '@graph': [node] })).toEqual([
        'invalid',
        'input.not-an-open-badge',
      ]);
      expect(await verdictOn([{ '@context': context, ...node }])).toEqual([
        'invalid',
        'input.not-an-open-badge',
      ]);
    });

    test.each([
      ['null', null],
      ['an empty array', []],
      ['an array of nothing', [null, []]],
    ])('%s, which JSON-LD leaves out', async (_, value) => {
      const badge = await signed(unsignedBadge());
      expect(await verdictOn({ ...badge, [name]: value })).toEqual(['invalid', 'json-ld.form']);
    });
  },
);

function withoutProof(badge: Json): Json {
  const { proof: _, ...rest } = badge;
  return rest;
}

// In the graph, an object with the id of the badge is the badge: each of these places was there when it was signed.
describe('refuses a badge whose expiry was moved to', () => {
  const profile = { id: ID, type: ['Profile'] };
  test.each([
    ['evidence', { '/evidence': [{ id: ID, type: ['Evidence'] }] }, '/evidence/0'],
    [
      'the creator of the achievement',
      { '/credentialSubject/achievement/creator': profile },
      '/credentialSubject/achievement/creator',
    ],
    [
      'a related achievement',
      { '/credentialSubject/achievement/related': [{ id: ID, type: ['Related'] }] },
      '/credentialSubject/achievement/related/0',
    ],
    [
      'the source of the assertion',
      { '/credentialSubject/source': profile },
      '/credentialSubject/source',
    ],
    ['the parent of the issuer', { '/issuer/parentOrg': profile }, '/issuer/parentOrg'],
    [
      'the subject of an endorsement',
      { '/endorsement': [endorsementOf(ID)] },
      '/endorsement/0/credentialSubject',
    ],
  ])('%s', async (_, changes, place) => {
    const badge = await signed(edit(unsignedBadge({ validUntil: UNTIL }), changes));
    expect(await verdictOn(badge)).toEqual(['invalid', 'validity.expired']);
    const types = valueAt(badge, `${place}/type`);
    const attack = edit(badge, {
      '/validUntil': undefined,
      [`${place}/type`]: [...(Array.isArray(types) ? types : []), 'VerifiableCredential'],
      [`${place}/validUntil`]: UNTIL,
    });
    expect(await canonical(withoutProof(attack))).toBe(await canonical(withoutProof(badge)));
    expect(await verdictOn(attack)).toEqual(['invalid', 'json-ld.split-node']);
  });
});

describe('refuses an object that says of itself to be the badge', () => {
  test.each([
    ['by a type of the badge', { id: ID, type: ['Evidence', 'OpenBadgeCredential'] }],
    ['by a further member', { id: ID, type: ['Evidence'], name: 'Minutes' }],
    ['by a member that is there and empty', { id: ID, type: ['Evidence'], name: null }],
  ])('%s', (_, evidence) => {
    expect(codesFor(unsignedBadge({ evidence: [evidence] }))).toContain(
      'json-ld.split-node /evidence/0',
    );
  });

  test('inside an endorsement, of the endorsement', () => {
    const endorsement = endorsementOf(ID, {
      evidence: [{ id: 'urn:uuid:e', type: ['Evidence'], name: 'x' }],
      id: 'urn:uuid:e',
    });
    expect(codesFor(unsignedBadge({ endorsement: [endorsement] }))).toEqual([
      'json-ld.split-node /endorsement/0/evidence/0',
    ]);
  });
});

describe('refuses a list that names one id twice', () => {
  const one = { id: 'urn:x:1', type: ['Evidence'], name: 'a' };
  test.each([
    ['described twice', [one, { id: 'urn:x:1', type: ['Evidence'], narrative: 'b' }]],
    ['described and referred to', [one, 'urn:x:1']],
    ['described, with others between', [one, { id: 'urn:x:2', type: ['Evidence'] }, { ...one }]],
  ])('%s', (_, evidence) => {
    expect(codesFor(unsignedBadge({ evidence }))).toEqual(['json-ld.split-node /evidence']);
  });
});

function codesFor(document: Json): readonly string[] {
  return checkForm(copied(document)).problems.map(({ code, path }) => `${code} ${path}`);
}

describe('refuses a member name', () => {
  test.each([
    '@index',
    '@id',
    '@type',
    '@json',
    '@default',
    '@requireAll',
    '@none',
    '@value',
    '@set',
    '@list',
    '@graph',
    '@language',
    '@unknown',
    'schema:name',
    'https://schema.org/name',
    '_:b0',
    '__proto__',
    'constructor',
    'prototype',
    '_private',
    '9lives',
    'na me',
    'na.me',
    'näme',
    'name\u200b',
    '',
  ])('"%s"', (name) => {
    const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
    for (const place of ['', '/credentialSubject/achievement', '/issuer']) {
      const document = edit(unsignedBadge(), { [`${place}/${escaped}`]: 'x' });
      expect(codesFor(document)).toEqual([`json-ld.form ${place}/${escaped}`]);
    }
  });

  test('"@index" in a badge that was signed without it, whose signature it does not touch', async () => {
    const badge = await signed(unsignedBadge());
    const attack = edit(badge, { '/credentialSubject/@index': 'unsigned' });
    expect(await canonical(withoutProof(attack))).toBe(await canonical(withoutProof(badge)));
    expect(await verdictOn(attack)).toEqual(['invalid', 'json-ld.form']);
  });
});

describe('refuses an id that is', () => {
  test.each([
    ['a blank node label', '_:b0'],
    ['relative', 'badges/1'],
    ['a fragment', '#1'],
    ['empty', ''],
    ['an address with a space', 'https://example.org/a b'],
    ['an address with a line break', 'https://example.org/\n'],
    ['an address in angle brackets', '<https://example.org/>'],
    ['a number', 1],
    ['a list', ['urn:x:1']],
    ['an object', { id: 'urn:x:1' }],
  ])('%s', (_, id) => {
    expect(codesFor(unsignedBadge({ evidence: [{ id, type: ['Evidence'] }] }))).toContain(
      'json-ld.form /evidence/0/id',
    );
  });
});

describe('refuses a type that is', () => {
  test.each([
    ['a blank node label', ['Evidence', '_:b0']],
    ['a number', ['Evidence', 1]],
    ['an object', ['Evidence', { id: 'urn:x:1' }]],
  ])('%s', (_, type) => {
    expect(codesFor(unsignedBadge({ evidence: [{ type }] }))).toContain(
      'json-ld.form /evidence/0/type',
    );
  });
});

describe('of numbers', () => {
  const creditsOf = (creditsEarned: number) =>
    edit(unsignedBadge(), { '/credentialSubject/creditsEarned': creditsEarned });

  test.each([0, 3, -3, 0.5, 2.25, 40.7128, 1.5e-7])('takes %d', (number) => {
    expect(checkForm(copied(creditsOf(number)))).toEqual({ problems: [], warnings: [] });
  });

  test.each([1e-7, -2e-9, 5e-324])('refuses %d, which is signed as 0', async (number) => {
    const badge = await signed(creditsOf(0));
    const attack = edit(badge, { '/credentialSubject/creditsEarned': number });
    expect(await verdictOn(attack)).toEqual(['invalid', 'json-ld.form']);
  });

  test('warns where the signature covers fewer digits', () => {
    const { problems, warnings } = checkForm(copied(creditsOf(0.1 + 0.2)));
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([
      { code: 'schema.lenient', path: '/credentialSubject/creditsEarned' },
    ]);
  });
});

describe('warns, and no more, of', () => {
  test.each([
    ['a member that is null', { '/description': null }, ['schema.lenient /description']],
    [
      'an empty list',
      { '/credentialSubject/achievement/tag': [] },
      ['schema.lenient /credentialSubject/achievement/tag'],
    ],
    [
      'a name with its language',
      { '/name': { '@value': 'Moderation', '@language': 'de' } },
      ['schema.lenient /name'],
    ],
    [
      'a description with its language',
      { '/credentialSubject/achievement/description': { '@value': 'x', '@language': 'en' } },
      ['schema.lenient /credentialSubject/achievement/description'],
    ],
    [
      'an issuer described again',
      { '/credentialSubject/source': unsignedBadge().issuer },
      ['json-ld.repeated-node /issuer'],
    ],
    [
      'an achievement described again',
      {
        '/evidence': [
          {
            id: 'https://badges.example.org/achievements/facilitation',
            type: ['Evidence'],
            name: 'x',
          },
        ],
      },
      ['json-ld.repeated-node /credentialSubject/achievement'],
    ],
    [
      'a recipient described again',
      { '/evidence': [{ id: 'did:example:alice', type: ['Evidence'], name: 'x' }] },
      ['json-ld.repeated-node /credentialSubject'],
    ],
  ])('%s', async (_, changes, expected) => {
    const document = edit(unsignedBadge(), changes);
    const { problems, warnings } = checkForm(copied(document));
    expect(problems).toEqual([]);
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
    expect(await verdictOn(await signed(document))).toEqual(['valid']);
  });
});

describe('refuses a text with its language', () => {
  test.each([
    [
      'under another name',
      { '/credentialSubject/achievement/version': { '@value': 'x', '@language': 'en' } },
    ],
    [
      'with a type',
      { '/name': { '@value': 'x', '@type': 'http://www.w3.org/2001/XMLSchema#string' } },
    ],
    ['with an id', { '/name': { '@value': 'x', id: 'urn:x:1' } }],
    ['that is no text', { '/name': { '@value': 1 } }],
    ['that is an object', { '/name': { '@value': 'x', '@language': { a: 1 } } }],
    ['on a date', { '/validUntil': TYPED_UNTIL }],
  ])('%s', (_, changes) => {
    expect(codesFor(edit(unsignedBadge(), changes)).join()).toContain('json-ld.form');
  });
});

test('takes what only looks like keywords in texts', async () => {
  const badge = unsignedBadge({ description: '{"@context": {}, "@id": "_:b0"} __proto__ null' });
  expect(await verdictOn(await signed(badge))).toEqual(['valid']);
});
