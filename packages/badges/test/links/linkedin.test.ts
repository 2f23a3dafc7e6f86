import { describe, expect, test } from 'vitest';
import { linkedInAddToProfile, linkedInShareLink } from '../../src/links/linkedin.js';
import { thrown } from '../support/thrown.js';

const badge = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:6f0c0a2e-6c0f-4f5e-9d3c-3b6f6b0f7a11',
  name: 'Reflective Practitioner',
  issuer: { id: 'did:web:badges.example.org', name: 'Example Network' },
  validFrom: '2026-01-15T09:00:00Z',
  validUntil: '2029-12-31T23:59:59Z',
  credentialSubject: { achievement: { name: 'Reflective Practice' } },
};
const certificateUrl = 'https://badges.example.org/awards/7';

function parametersOf(credential: object, options: object = {}): Record<string, string> {
  const { url } = linkedInAddToProfile(credential, { certificateUrl, ...options });
  return Object.fromEntries(new URL(url).searchParams);
}

describe('the link to add a badge to a profile', () => {
  test('opens the form with everything LinkedIn takes', () => {
    expect(linkedInAddToProfile(badge, { certificateUrl }).url).toBe(
      'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Reflective+Practitioner' +
        '&organizationName=Example+Network&issueYear=2026&issueMonth=1&expirationYear=2029&expirationMonth=12' +
        '&certUrl=https%3A%2F%2Fbadges.example.org%2Fawards%2F7' +
        '&certId=urn%3Auuid%3A6f0c0a2e-6c0f-4f5e-9d3c-3b6f6b0f7a11',
    );
  });

  test('has the same entries for copying', () => {
    expect(linkedInAddToProfile(badge, { certificateUrl }).fields).toEqual([
      { label: 'Name', value: 'Reflective Practitioner' },
      { label: 'Issuing organization', value: 'Example Network' },
      { label: 'Issue date', value: 'January 2026' },
      { label: 'Expiration date', value: 'December 2029' },
      { label: 'Credential ID', value: badge.id },
      { label: 'Credential URL', value: certificateUrl },
    ]);
  });

  test('gives the number of the organisation alone, and its name for copying', () => {
    const options = { certificateUrl, organizationId: '1337', organizationName: 'Example' };
    const { url, fields } = linkedInAddToProfile(badge, options);
    const parameters = new URL(url).searchParams;
    expect(parameters.get('organizationId')).toBe('1337');
    expect(parameters.has('organizationName')).toBe(false);
    expect(fields).toContainEqual({ label: 'Issuing organization', value: 'Example' });
  });

  test('survives signs that mean something in a URL', () => {
    const parameters = parametersOf({
      ...badge,
      name: 'R&D = 100 % + “Ünïcode” #1',
      issuer: { name: 'A & B?' },
    });
    expect(parameters).toMatchObject({
      name: 'R&D = 100 % + “Ünïcode” #1',
      organizationName: 'A & B?',
      issueYear: '2026',
    });
  });

  test.each([
    ['2026-01-31T23:30:00-05:00', '2026', '2'],
    ['2026-01-01T00:30:00+01:00', '2025', '12'],
    ['2025-12-31T24:00:00Z', '2026', '1'],
  ])('takes year and month in UTC: %s', (validFrom, issueYear, issueMonth) => {
    expect(parametersOf({ ...badge, validFrom })).toMatchObject({ issueYear, issueMonth });
  });

  test('leaves out what is not there or blank', () => {
    const { id: _, validUntil: __, ...draft } = badge;
    const options = { organizationId: '', organizationName: ' ', certificateId: '' };
    expect(Object.keys(parametersOf(draft, options))).toEqual([
      'startTask',
      'name',
      'organizationName',
      'issueYear',
      'issueMonth',
      'certUrl',
    ]);
    const { fields } = linkedInAddToProfile(draft, { certificateUrl, ...options });
    expect(fields.every((field) => field.value.trim() !== '')).toBe(true);
    expect(fields).toHaveLength(4);
  });

  test.each([
    [
      'the name of the achievement for a nameless credential',
      { name: undefined },
      {},
      'name',
      'Reflective Practice',
    ],
    [
      'the name of the achievement for a blank one',
      { name: ' ' },
      {},
      'name',
      'Reflective Practice',
    ],
    [
      'a given name for an issuer that is only an address',
      { issuer: 'did:web:a.example' },
      { organizationName: 'A' },
      'organizationName',
      'A',
    ],
    [
      'a given name before that of the issuer',
      {},
      { organizationName: 'A' },
      'organizationName',
      'A',
    ],
    [
      'a given number of the award before the id',
      {},
      { certificateId: 'CEP-7' },
      'certId',
      'CEP-7',
    ],
    [
      'the normal form of the page',
      {},
      { certificateUrl: ' HTTPS://Badges.Example.org/ä b' },
      'certUrl',
      'https://badges.example.org/%C3%A4%20b',
    ],
  ])('uses %s', (_, change, options, parameter, value) => {
    expect(parametersOf({ ...badge, ...change }, options)[parameter]).toBe(value);
  });

  test('reads the dates that belong to the data model of the badge', () => {
    const older = {
      ...badge,
      '@context': ['https://www.w3.org/2018/credentials/v1', badge['@context'][1]],
      issuanceDate: '2021-03-01T00:00:00Z',
      expirationDate: '2024-03-01T00:00:00Z',
    };
    const expected = { issueYear: '2021', issueMonth: '3', expirationYear: '2024' };
    expect(parametersOf(older)).toMatchObject(expected);
    expect(parametersOf({ ...older, '@context': badge['@context'] })).toMatchObject({
      issueYear: '2026',
      expirationYear: '2029',
    });
  });

  test('leaves the badge as it was', () => {
    const before = structuredClone(badge);
    linkedInAddToProfile(badge, { certificateUrl });
    expect(badge).toEqual(before);
  });

  test.each([
    ['no name', { name: undefined, credentialSubject: {} }, {}, '/name'],
    ['no name and no subject', { name: undefined, credentialSubject: undefined }, {}, '/name'],
    ['a name that is no text', { name: 7 }, {}, '/name'],
    [
      'an achievement whose name is no text',
      { name: undefined, credentialSubject: { achievement: { name: [] } } },
      {},
      '/credentialSubject/achievement/name',
    ],
    ['no issuer', { issuer: undefined }, {}, '/issuer/name'],
    ['an issuer without a name', { issuer: { id: 'did:web:a.example' } }, {}, '/issuer/name'],
    ['an issuer that is only an address', { issuer: 'did:web:a.example' }, {}, '/issuer/name'],
    ['an issuer whose name is null', { issuer: { name: null } }, {}, '/issuer/name'],
    ['no date', { validFrom: undefined }, {}, '/validFrom'],
    ['a date without a time', { validFrom: '2026-01-15' }, {}, '/validFrom'],
    ['a day that does not exist', { validFrom: '2026-02-30T00:00:00Z' }, {}, '/validFrom'],
    ['a date that is no text', { validFrom: 2026 }, {}, '/validFrom'],
    ['an end that cannot be read', { validUntil: 'never' }, {}, '/validUntil'],
    ['an end before the start', { validUntil: '2025-01-01T00:00:00Z' }, {}, '/validUntil'],
    [
      'no date of the older data model',
      { '@context': 'https://www.w3.org/2018/credentials/v1' },
      {},
      '/issuanceDate',
    ],
    ['an id that is no text', { id: {} }, {}, '/id'],
    ['half a surrogate pair', { name: '\ud800' }, {}, '/name'],
    ['no page', {}, { certificateUrl: undefined }, '/certificateUrl'],
    ['an insecure page', {}, { certificateUrl: 'http://badges.example.org/7' }, '/certificateUrl'],
    ['a script for a page', {}, { certificateUrl: 'javascript:alert(1)' }, '/certificateUrl'],
    [
      'a page with a user name',
      {},
      { certificateUrl: 'https://user@badges.example.org/7' },
      '/certificateUrl',
    ],
    [
      'a page with a password',
      {},
      { certificateUrl: 'https://:word@badges.example.org/7' },
      '/certificateUrl',
    ],
    ['a relative page', {}, { certificateUrl: '/awards/7' }, '/certificateUrl'],
    [
      'a number of the organisation with letters',
      {},
      { organizationId: 'example-network' },
      '/organizationId',
    ],
    [
      'a number of the organisation that is no text',
      {},
      { organizationId: 1337 },
      '/organizationId',
    ],
  ])('is refused for %s', async (_, change, options, path) => {
    const error = await thrown(() => parametersOf({ ...badge, ...change }, options));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'link.invalid', path });
    expect(error).toHaveProperty('hint', expect.stringMatching(/\w/));
  });

  const unreadable = {
    get name(): string {
      throw new Error('unreadable');
    },
  };
  test.each<[string, object]>([
    ['an array', []],
    ['a map', new Map()],
    ['a promise of a badge', Promise.resolve(badge)],
    ['a badge that throws when it is read', unreadable],
  ])('is refused for %s', async (_, credential) => {
    const error = await thrown(() => linkedInAddToProfile(credential, { certificateUrl }));
    expect(error).toMatchObject({ name: 'BadgeError', code: 'link.invalid', path: '' });
  });
});

describe('the link to share a page', () => {
  test('carries the page and nothing else', () => {
    expect(linkedInShareLink('https://badges.example.org/awards/7?lang=en&x=1#top')).toBe(
      'https://www.linkedin.com/sharing/share-offsite/' +
        '?url=https%3A%2F%2Fbadges.example.org%2Fawards%2F7%3Flang%3Den%26x%3D1%23top',
    );
  });

  test.each([
    '',
    'badges.example.org',
    'http://badges.example.org/',
    'data:text/html,x',
    'https://a:b@badges.example.org/',
  ])('is refused for %j', async (url) => {
    expect(await thrown(() => linkedInShareLink(url))).toMatchObject({
      name: 'BadgeError',
      code: 'link.invalid',
      path: '/url',
    });
  });
});
