import { describe, expect, test } from 'vitest';
import { type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { endorsementOf, NOW, unsignedBadge } from '../support/badges.js';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { endorsementBy } from '../support/endorsements.js';
import { explained } from '../support/explained.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';

const ENDORSED = 'https://badges.example.org/achievements/facilitation';
const ENDORSER = didKeyOfSeed(2);
const good = await endorsementBy(2, ENDORSED);

async function answer(input: object, options: VerifyBadgeOptions = {}): Promise<readonly string[]> {
  const { verdict, problems } = await verifyBadge(input, { now: NOW, online: false, ...options });
  return [verdict, ...problems.map(({ code }) => code)];
}

test('an endorsement given by itself is judged, and called no badge', async () => {
  const report = await verifyBadge(good, { now: NOW, trustedIssuers: [ENDORSER] });
  expect(report).toMatchObject({
    verdict: 'valid',
    assurance: 'signed',
    issuer: { id: ENDORSER, trust: 'trusted' },
    recipient: 'not-checked',
    endorsements: [{ path: '', verdict: 'valid', endorsed: ENDORSED, comment: 'Good.' }],
  });
  expect(report.warnings.map(({ code }) => code)).toEqual(['input.not-an-open-badge']);
  expect(report).not.toHaveProperty('badge');
  expect(report.checks.find(({ id }) => id === 'input')?.status).toBe('warning');
});

describe('its verdict', () => {
  test.each<readonly [string, () => object | Promise<object>, readonly string[]]>([
    ['of one that holds', () => good, ['valid']],
    ['of one that is not signed', () => endorsementOf(ENDORSED), ['invalid', 'proof.missing']],
    [
      'of one that was changed',
      () => edit(good, { '/credentialSubject/id': 'urn:x:1' }),
      ['invalid', 'proof.signature'],
    ],
    [
      'of one signed by somebody else',
      () => endorsementBy(2, ENDORSED, {}, { seed: 3 }),
      ['invalid', 'key.not-controlled-by-issuer'],
    ],
    [
      'of one that has expired',
      () => endorsementBy(2, ENDORSED, { validUntil: '2026-02-01T00:00:00Z' }),
      ['invalid', 'validity.expired'],
    ],
    [
      'of one without a subject',
      () => edit(good, { '/credentialSubject': undefined }),
      ['invalid', 'schema.invalid'],
    ],
    [
      'of one whose status nobody can be asked about',
      () =>
        endorsementBy(2, ENDORSED, {
          credentialStatus: {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: '1',
            statusListCredential: 'https://example.org/s',
          },
        }),
      ['unverifiable', 'status.unreachable'],
    ],
  ])('%s', async (_, make, expected) => {
    expect(await answer(await make())).toEqual(expected);
  });
});

test('it belongs to nobody, so it never is the badge of the person asked about', async () => {
  const recipient = { id: ENDORSED };
  expect(await answer(good, { recipient })).toEqual(['invalid', 'recipient.not-matched']);
  const { recipient: compared } = await verifyBadge(good, { now: NOW, recipient });
  expect(compared).toBe('not-matched');
});

test('it is refreshed like a badge', async () => {
  const url = 'https://endorser.example.org/refresh';
  const refreshable = {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS],
    refreshService: { id: url, type: '1EdTechCredentialRefresh' },
  };
  const copy = await endorsementBy(2, ENDORSED, { ...refreshable, name: 'Renewed' });
  const fetch = async () => new Response(JSON.stringify(copy));
  const given = await endorsementBy(2, ENDORSED, refreshable);
  const report = await verifyBadge(given, { now: NOW, fetch });
  expect(report).toMatchObject({ verdict: 'valid', credential: copy });
  expect(report.warnings.map(({ code }) => code)).toEqual(['input.not-an-open-badge']);
});

test('what says that it is both is looked at as a badge', async () => {
  const types = ['VerifiableCredential', 'OpenBadgeCredential', 'EndorsementCredential'];
  const report = await verifyBadge(await signed(unsignedBadge({ type: types })), { now: NOW });
  expect(report).toMatchObject({ verdict: 'valid', badge: { name: 'Facilitation' } });
});

test('people are told that it is an endorsement, of what and in whose words', async () => {
  const text = await explained(good);
  for (const part of [
    'The endorsement is valid',
    'not a badge',
    `- ${ENDORSED}, by the holder of ${ENDORSER}`,
    'In their words: “Good.”',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('The badge');
});
