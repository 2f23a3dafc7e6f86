import { describe, expect, test } from 'vitest';
import { edit, type Json } from '../support/json-edit.js';
import {
  assertion,
  badgeClass,
  hostedPages,
  issuerProfile,
  OB2_ASSERTION,
  OB2_BADGE,
  OB2_ISSUER,
  reportOn,
  verdictOn,
} from '../support/open-badges-2.js';

describe('a copy that says something else than the server', () => {
  const pages = hostedPages({
    [OB2_ASSERTION]: assertion({ expires: '2027-01-01T00:00:00Z' }),
  });
  const given = edit(assertion({ expires: '2027-01-01T00:00:00Z' }), {
    '/badge': badgeClass({ issuer: issuerProfile() }),
  });
  test.each<readonly [string, Json]>([
    ['/recipient/identity', { '/recipient/identity': 'sha256$00' }],
    ['/recipient/salt', { '/recipient/salt': 'pepper' }],
    ['/recipient/hashed', { '/recipient/hashed': false }],
    ['/recipient/type', { '/recipient/type': 'url' }],
    ['/badge', { '/badge/id': `${OB2_BADGE}2` }],
    ['/badge/name', { '/badge/name': 'Mastery' }],
    ['/badge/issuer', { '/badge/issuer/id': `${OB2_ISSUER}2` }],
    ['/badge/issuer/name', { '/badge/issuer/name': 'Example University' }],
    ['/issuedOn', { '/issuedOn': '2020-01-15T10:00:00Z' }],
    ['/expires', { '/expires': '2037-01-01T00:00:00Z' }],
  ])('at %s', async (path, changes) => {
    const { verdict, problems, assurance, badge } = await reportOn(pages, edit(given, changes));
    expect({ verdict, assurance, badge }).toEqual({
      verdict: 'invalid',
      assurance: 'none',
      badge: undefined,
    });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['hosted.mismatch', path]]);
  });

  test.each<readonly [string, Json]>([
    ['in how a date is written', { '/issuedOn': '2026-01-15T12:00:00.000+02:00' }],
    ['in how the address is written', { '/id': 'https://BADGES.example.org:443/assertions/1' }],
    ['in words that decide nothing', { '/badge/description': 'Old words.' }],
    ['in what it leaves out', { '/expires': undefined }],
  ])('only %s is no difference', async (_, changes) => {
    expect(await verdictOn(pages, edit(given, changes))).toEqual(['valid']);
  });
});
