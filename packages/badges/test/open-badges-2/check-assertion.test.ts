import { describe, expect, test } from 'vitest';
import type { Json } from '../support/json-edit.js';
import {
  assertion,
  badgeClass,
  hostedAs,
  hostedPages,
  issuerProfile,
  OB2_ASSERTION,
  OB2_BADGE,
  OB2_CONTEXT,
  OB2_ISSUER,
  reportOn,
  verdictOn,
} from '../support/open-badges-2.js';

const EVIL = 'https://badges.evil.example';

describe('a hosted badge that is wrong', () => {
  test.each<[string, Json, ...string[]]>([
    [
      'without a context',
      hostedPages({ [OB2_ASSERTION]: assertion({ '@context': undefined }) }),
      'json-ld.context',
    ],
    [
      'with a context of its own',
      hostedPages({
        [OB2_ASSERTION]: assertion({ '@context': [OB2_CONTEXT, { expires: 'x:y' }] }),
      }),
      'json-ld.context',
    ],
    [
      'with a context inside',
      hostedPages({ [OB2_BADGE]: badgeClass({ '@context': { name: 'x:y' } }) }),
      'json-ld.context',
    ],
    [
      'with a keyword',
      hostedPages({ [OB2_ASSERTION]: assertion({ '@graph': [] }) }),
      'json-ld.form',
    ],
    [
      'with a member by its address',
      hostedPages({
        [OB2_ASSERTION]: assertion({
          'https://w3id.org/openbadges#expires': '2020-01-01T00:00:00Z',
        }),
      }),
      'json-ld.form',
    ],
    [
      'with a member by a prefix',
      hostedPages({ [OB2_ASSERTION]: assertion({ 'obi:expires': '2020-01-01T00:00:00Z' }) }),
      'json-ld.form',
    ],
    [
      'without a recipient',
      hostedPages({ [OB2_ASSERTION]: assertion({ recipient: undefined }) }),
      'schema.invalid',
    ],
    [
      'with a hash that is text',
      hostedPages({
        [OB2_ASSERTION]: assertion({ recipient: { type: 'email', hashed: 'true', identity: 'x' } }),
      }),
      'schema.invalid',
    ],
    [
      'without a date of issue',
      hostedPages({ [OB2_ASSERTION]: assertion({ issuedOn: undefined }) }),
      'schema.invalid',
    ],
    [
      'without a badge class',
      hostedPages({ [OB2_ASSERTION]: assertion({ badge: undefined }) }),
      'schema.invalid',
    ],
    [
      'of a class of another type',
      hostedPages({ [OB2_BADGE]: badgeClass({ type: 'Badge' }) }),
      'schema.type',
    ],
    [
      'of a class without a name',
      hostedPages({ [OB2_BADGE]: badgeClass({ name: undefined }) }),
      'schema.invalid',
    ],
    [
      'of a class without criteria',
      hostedPages({ [OB2_BADGE]: badgeClass({ criteria: {} }) }),
      'schema.invalid',
    ],
    [
      'of a class without an issuer',
      hostedPages({ [OB2_BADGE]: badgeClass({ issuer: undefined }) }),
      'schema.invalid',
    ],
    [
      'of an issuer without a name',
      hostedPages({ [OB2_ISSUER]: issuerProfile({ name: undefined }) }),
      'schema.invalid',
    ],
    [
      'of an issuer whose scope cannot be read',
      hostedPages({ [OB2_ISSUER]: issuerProfile({ verification: 'any' }) }),
      'schema.invalid',
    ],
    [
      'of an issuer at another address',
      hostedPages({ [OB2_ISSUER]: issuerProfile({ id: `${EVIL}/issuer` }) }),
      'hosted.mismatch',
    ],
    [
      'that names itself otherwise',
      hostedPages({ [OB2_ASSERTION]: assertion({ id: `${OB2_ASSERTION}2` }) }),
      'hosted.mismatch',
    ],
    [
      'that ends before it begins',
      hostedPages({ [OB2_ASSERTION]: assertion({ expires: '2026-01-01T00:00:00Z' }) }),
      'schema.invalid',
      'validity.expired',
    ],
    [
      'that has expired',
      hostedPages({ [OB2_ASSERTION]: assertion({ expires: '2026-06-01T00:00:00Z' }) }),
      'validity.expired',
    ],
    [
      'that is not yet valid',
      hostedPages({ [OB2_ASSERTION]: assertion({ issuedOn: '2026-06-02T00:00:00Z' }) }),
      'hosted.mismatch',
      'validity.not-yet-valid',
    ],
    [
      'of a date that is none',
      hostedPages({ [OB2_ASSERTION]: assertion({ issuedOn: '1394755200' }) }),
      'hosted.mismatch',
      'validity.malformed',
    ],
  ])('%s', async (_, pages, ...codes) => {
    const { verdict, problems } = await reportOn(pages);
    expect([verdict, ...problems.map(({ code }) => code)]).toEqual(['invalid', ...codes]);
  });

  test('by the caller’s word, a further context is known', async () => {
    const [pages, given] = hostedAs({ '@context': [OB2_CONTEXT, 'https://x.example/context'] });
    expect(await verdictOn(pages, given)).toEqual(['unverifiable', 'json-ld.context-unknown']);
    const contexts = new Map([['https://x.example/context', {}]]);
    expect(await verdictOn(pages, given, { contexts })).toEqual(['valid']);
  });

  test('in its id, which is no address', async () => {
    expect(await verdictOn({}, assertion({ id: 'urn:uuid:1' }))).toEqual([
      'invalid',
      'schema.invalid',
    ]);
  });
});
