import { describe, expect, test } from 'vitest';
import { checkForm } from '../../src/json-ld/check-form.js';
import { unsignedBadge, verdictOn } from '../support/badges.js';
import { copied } from '../support/copied.js';
import { edit, type Json, withoutProof } from '../support/json-edit.js';
import { canonical, signed } from '../support/sign.js';

const TYPED_UNTIL = {
  '@value': '2026-02-01T00:00:00Z',
  '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
};
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
