import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
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
  OB2_NOW,
  reportOn,
  verdictOn,
} from '../support/open-badges-2.js';
import { webOf } from '../support/published.js';

const MIRROR = 'https://www.badges.example.org';

describe('a hosted badge as it should be', () => {
  test.each<[string, Json, Json?]>([
    ['that links to its badge class and issuer', hostedPages()],
    [
      'with all in one document',
      hostedPages({
        [OB2_ASSERTION]: assertion({ badge: badgeClass({ issuer: issuerProfile() }) }),
        [OB2_BADGE]: undefined,
      }),
    ],
    ['of which only the address is known', hostedPages(), { type: 'Assertion', id: OB2_ASSERTION }],
    ['that does not say how it is verified', ...hostedAs({ verification: undefined })],
    [
      'under the other name of its verification',
      ...hostedAs({ verification: { type: 'HostedBadge' } }),
    ],
    [
      'with types in lists',
      ...hostedAs({ type: ['Assertion'], verification: { type: ['HostedBadge'] } }),
    ],
    ['with members that are null', ...hostedAs({ expires: null, narrative: null, revoked: null })],
    ['with the context in a list', ...hostedAs({ '@context': [OB2_CONTEXT] })],
    ['that ends later', ...hostedAs({ expires: '2030-01-01T00:00:00+02:00' })],
    [
      'with an extension',
      ...hostedAs({ 'extensions:x': { '@context': 'https://x.example/', '@graph': [] } }),
    ],
    [
      'with the address of its criteria',
      hostedPages({ [OB2_BADGE]: badgeClass({ criteria: 'https://x.example/' }) }),
    ],
    [
      'that moved to a new address',
      hostedPages({
        [OB2_ASSERTION]: new URL(`${MIRROR}/a`),
        [`${MIRROR}/a`]: assertion({ id: `${MIRROR}/a` }),
        [OB2_ISSUER]: issuerProfile({ verification: { startsWith: `${MIRROR}/` } }),
      }),
    ],
    [
      'behind a redirect of its own server',
      hostedPages({
        [OB2_ASSERTION]: new URL(`${OB2_ASSERTION}.json`),
        [`${OB2_ASSERTION}.json`]: assertion(),
      }),
    ],
  ])('%s', async (_, pages, given) => {
    expect(await verdictOn(pages, given)).toEqual(['valid']);
    expect((await reportOn(pages, given)).assurance).toBe('hosted');
  });

  test.each<[string, Json, Json?]>([
    ['without a picture', hostedPages({ [OB2_BADGE]: badgeClass({ image: undefined }) })],
    [
      'of an issuer without an e-mail address',
      hostedPages({ [OB2_ISSUER]: issuerProfile({ email: undefined }) }),
    ],
    ['of a date without a time zone', ...hostedAs({ issuedOn: '2026-01-15T10:00:00' })],
    ['of a calendar date', ...hostedAs({ issuedOn: '2026-01-15' })],
    [
      'under an older name of its verification',
      ...hostedAs({ verification: undefined, verify: { type: 'hosted' } }),
    ],
    ['named by an address over http', ...hostedAs({ id: OB2_ASSERTION.replace('https', 'http') })],
  ])('%s, with a warning', async (_, pages, given) => {
    expect(await verdictOn(pages, given)).toEqual(['valid', 'schema.lenient']);
  });

  test('and what is shown is what the server says today', async () => {
    const { badge, issuer, credential } = await reportOn(hostedPages(), {
      type: 'Assertion',
      id: OB2_ASSERTION,
    });
    expect(badge).toEqual({
      id: OB2_ASSERTION,
      name: 'Facilitation',
      description: 'Facilitates a community of practice.',
      criteria: 'Facilitated six meetings.',
      image: 'https://badges.example.org/facilitation.png',
      validFrom: '2026-01-15T10:00:00Z',
    });
    expect(issuer).toEqual({ id: OB2_ISSUER, name: 'Example Network', trust: 'not-checked' });
    expect(credential).toMatchObject({ badge: { issuer: { email: 'badges@example.org' } } });
  });
});

describe('a badge that its server has set aside', () => {
  const stub = { '@context': OB2_CONTEXT, type: 'Assertion', id: OB2_ASSERTION, revoked: true };
  test.each<readonly [string, unknown, RegExp]>([
    ['by 410', 410, /It was revoked\./],
    ['and nothing else', stub, /It was revoked\./],
    ['with a reason', { ...stub, revocationReason: 'Awarded by mistake' }, /"Awarded by mistake"/],
    ['and still has', assertion({ revoked: true, revocationReason: 'x' }), /"x"/],
  ])('%s', async (_, page, message) => {
    const { verdict, problems } = await reportOn(hostedPages({ [OB2_ASSERTION]: page }));
    expect(verdict).toBe('invalid');
    expect(problems).toEqual([
      expect.objectContaining({ code: 'status.revoked', message: expect.stringMatching(message) }),
    ]);
  });

  test('in words that cannot be read is not good', async () => {
    expect(await verdictOn(...hostedAs({ revoked: 'yes' }))).toEqual([
      'invalid',
      'status.malformed',
    ]);
  });

  test('is not believed of the copy that was given', async () => {
    expect(await verdictOn(hostedPages(), assertion({ revoked: true }))).toEqual(['valid']);
  });
});

describe('what cannot be had leaves a badge open', () => {
  test.each<readonly [string, string, unknown, string]>([
    ['the badge, which the server does not know', OB2_ASSERTION, 404, 'link.not-resolved'],
    ['the badge, of a server that fails', OB2_ASSERTION, 503, 'link.not-resolved'],
    [
      'the badge, of a server that does not answer',
      OB2_ASSERTION,
      new TypeError('x'),
      'link.not-resolved',
    ],
    [
      'the badge, for which a page is answered',
      OB2_ASSERTION,
      '<html></html>',
      'link.not-resolved',
    ],
    [
      'the badge, for which something else is answered',
      OB2_ASSERTION,
      { id: OB2_ASSERTION },
      'link.not-resolved',
    ],
    ['the badge class', OB2_BADGE, 404, 'link.not-resolved'],
    ['the badge class, taken away', OB2_BADGE, 410, 'link.not-resolved'],
    ['the issuer', OB2_ISSUER, 404, 'link.not-resolved'],
    [
      'the badge, at a private address',
      OB2_ASSERTION,
      new URL('https://10.0.0.1/'),
      'link.blocked',
    ],
  ])('%s', async (_, address, page, code) => {
    expect(await verdictOn(hostedPages({ [address]: page }))).toEqual(['unverifiable', code]);
  });

  test('without the network', async () => {
    expect(await verdictOn({}, assertion(), { online: false })).toEqual([
      'unverifiable',
      'link.not-resolved',
    ]);
  });

  test('after too many requests', async () => {
    expect(await verdictOn(hostedPages(), assertion(), { limits: { requests: 2 } })).toEqual([
      'unverifiable',
      'limit.requests',
    ]);
  });

  test('and tells a badge that is not there from a server that is not', async () => {
    const messageFor = async (page: unknown) =>
      (await reportOn(hostedPages({ [OB2_ASSERTION]: page }))).problems[0]?.message;
    expect(await messageFor(404)).toMatch(/knows nothing of it \(404\)/);
    expect(await messageFor(503)).toMatch(/could not be looked up: it answers with status 503/);
  });

  test('a way of verification that nobody knows, or one signed by no signature', async () => {
    const other = (type: string) => hostedAs({ verification: { type } });
    expect(await verdictOn(...other('Oracle'))).toEqual([
      'unverifiable',
      'proof.suite-unsupported',
    ]);
    expect(await verdictOn(...other('signed'))).toEqual(['invalid', 'proof.missing']);
    const signedThere = hostedPages({
      [OB2_ASSERTION]: assertion({ verification: { type: 'signed' } }),
    });
    expect(await verdictOn(signedThere)).toEqual(['invalid', 'proof.missing']);
  });
});

test('asks for three documents, and for none twice', async () => {
  const { fetch, asked } = webOf(hostedPages());
  await verifyBadge(assertion(), { now: OB2_NOW, fetch });
  expect(asked).toEqual([OB2_ASSERTION, OB2_BADGE, OB2_ISSUER]);
});
