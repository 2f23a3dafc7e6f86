import { describe, expect, test } from 'vitest';
import { type VerificationReport, type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { endorsementOf, minimalDraft, NOW, testIssuer, unsignedBadge } from '../support/badges.js';
import { endorsementBy } from '../support/endorsements.js';
import { edit, type Json } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { encoded, token, tokenKey } from '../support/sign-jwt.js';

const BADGE_ID = String(minimalDraft.id);
const ACHIEVEMENT_ID = minimalDraft.achievement.id;
const ISSUER = didKeyOfSeed();
const ENDORSER = didKeyOfSeed(2);
const profile = (id: string, changes: Json = {}) => ({ id, type: ['Profile'], ...changes });

/** The report on a badge with other values at some JSON pointers, signed after that. */
async function reportOn(
  changes: Json,
  options: VerifyBadgeOptions = {},
): Promise<VerificationReport> {
  return verifyBadge(await signed(edit(unsignedBadge(), changes)), { now: NOW, ...options });
}

/** The report on a badge with tokens in it, for which the contexts that tests sign with have no term. */
async function reportOnTokens(
  endorsementJwt: readonly string[],
  options: VerifyBadgeOptions = {},
): Promise<VerificationReport> {
  const badge = await (await testIssuer()).sign(unsignedBadge({ endorsementJwt }));
  return verifyBadge(badge, { now: NOW, ...options });
}

/** What each endorsement came to, and the codes of the badge's warnings about them. */
function outcome({ verdict, endorsements = [], warnings }: VerificationReport): readonly unknown[] {
  return [
    verdict,
    endorsements.map(({ verdict: one }) => one),
    warnings.map(({ code }) => code).filter((code) => code.startsWith('endorsement.')),
  ];
}

const GOOD = ['valid', ['valid'], []];
const BAD = ['valid', ['invalid'], ['endorsement.invalid']];
const OPEN = ['valid', ['unverifiable'], ['endorsement.unverifiable']];
const ANOTHER = ['valid', ['invalid'], ['endorsement.subject-mismatch']];

test('a good endorsement is told with who endorses, what and how', async () => {
  const report = await reportOn({ '/endorsement': [await endorsementBy(2, BADGE_ID)] });
  expect(report.endorsements).toEqual([
    {
      path: '/endorsement/0',
      verdict: 'valid',
      issuer: { id: ENDORSER, trust: 'not-checked' },
      endorsed: BADGE_ID,
      independent: true,
      comment: 'Good.',
      problems: [],
      warnings: [],
    },
  ]);
  expect(report.checks.find(({ id }) => id === 'endorsements')?.status).toBe('passed');
});

describe('an endorsement is checked by itself', () => {
  const unsigned = endorsementOf(BADGE_ID, { issuer: profile(ENDORSER) });

  const rows: readonly (readonly [
    string,
    () => unknown,
    readonly unknown[],
    VerifyBadgeOptions?,
  ])[] = [
    ['and holds', () => endorsementBy(2, BADGE_ID), GOOD],
    ['and is not signed', () => unsigned, BAD],
    ['and is signed by another than it says', () => signed(unsigned, { seed: 3 }), BAD],
    [
      'and was changed after it was signed',
      async () =>
        edit(await endorsementBy(2, BADGE_ID), { '/credentialSubject/endorsementComment': 'Bad.' }),
      BAD,
    ],
    [
      'and has expired',
      () => endorsementBy(2, BADGE_ID, { validUntil: '2026-05-01T00:00:00Z' }),
      BAD,
    ],
    [
      'and is not valid yet',
      () => endorsementBy(2, BADGE_ID, { validFrom: '2026-07-01T00:00:00Z' }),
      BAD,
    ],
    [
      'and was made for another purpose',
      () => endorsementBy(2, BADGE_ID, {}, { options: { proofPurpose: 'authentication' } }),
      BAD,
    ],
    [
      'and is by somebody whose keys nobody can ask for',
      () =>
        endorsementBy(
          2,
          BADGE_ID,
          { issuer: profile('did:web:endorser.example.org') },
          { verificationMethod: 'did:web:endorser.example.org#key-1' },
        ),
      OPEN,
      { online: false },
    ],
    ['and is about another badge', () => endorsementBy(2, 'urn:uuid:another'), ANOTHER],
    [
      'and is about the achievement it does not stand on',
      () => endorsementBy(2, ACHIEVEMENT_ID),
      ANOTHER,
    ],
    [
      'and is about another badge, and not signed',
      () => endorsementOf('urn:uuid:another', { issuer: profile(ENDORSER) }),
      BAD,
    ],
    [
      'and is by a stranger',
      () => endorsementBy(2, BADGE_ID),
      ['valid', ['valid'], ['endorsement.issuer-not-listed']],
      { trustedIssuers: [ISSUER] },
    ],
    [
      'and is by somebody known',
      () => endorsementBy(2, BADGE_ID),
      GOOD,
      { trustedIssuers: [ISSUER, ENDORSER] },
    ],
    [
      'and is forged in the name of somebody known',
      () => signed(unsigned, { seed: 3 }),
      BAD,
      { trustedIssuers: [ISSUER, ENDORSER] },
    ],
  ];

  for (const [name, endorsement, expected, options] of rows) {
    test(name, async () => {
      const report = await reportOn({ '/endorsement': [await endorsement()] }, options);
      expect(outcome(report)).toEqual(expected);
    });
  }

  test('and says why it does not hold', async () => {
    const { warnings } = await reportOn({ '/endorsement': [unsigned] });
    expect(warnings.find(({ code }) => code === 'endorsement.invalid')).toMatchObject({
      path: '/endorsement/0',
      message: `The endorsement by ${ENDORSER} does not hold: It is not signed, so anybody could have written it.`,
    });
  });

  test('and its words are told only where it holds', async () => {
    const [one, other] = [await endorsementBy(2, BADGE_ID), { ...unsigned, id: 'urn:uuid:2' }];
    const { endorsements = [] } = await reportOn({ '/endorsement': [one, other] });
    expect(endorsements.map(({ comment }) => comment)).toEqual(['Good.', undefined]);
  });

  test('and nobody is called known for what they did not sign', async () => {
    const options = { trustedIssuers: [ISSUER, ENDORSER] };
    const forged = await signed(unsigned, { seed: 3 });
    const { endorsements = [] } = await reportOn({ '/endorsement': [forged] }, options);
    expect(endorsements.map(({ issuer }) => issuer?.trust)).toEqual(['not-checked']);
  });
});

describe('an endorsement may stand on', () => {
  const subject = '/credentialSubject';
  const creator = profile('https://creator.example.org/');

  test.each<readonly [string, string, string, Json]>([
    ['the badge', '', BADGE_ID, {}],
    ['its issuer', '/issuer', ISSUER, {}],
    ['its achievement', `${subject}/achievement`, ACHIEVEMENT_ID, {}],
    [
      'the creator of the achievement',
      `${subject}/achievement/creator`,
      creator.id,
      { [`${subject}/achievement/creator`]: creator },
    ],
    [
      'the source of its claims',
      `${subject}/source`,
      creator.id,
      { [`${subject}/source`]: creator },
    ],
    [
      'what its issuer is a part of',
      '/issuer/parentOrg',
      creator.id,
      { '/issuer/parentOrg': creator },
    ],
  ])('%s', async (_, place, id, changes) => {
    const endorsement = await endorsementBy(2, id);
    const badge = { ...changes, [`${place}/endorsement`]: [endorsement] };
    const { endorsements = [] } = await reportOn(badge);
    expect(endorsements.map(({ path, verdict, endorsed }) => [path, verdict, endorsed])).toEqual([
      [`${place}/endorsement/0`, 'valid', id],
    ]);
  });

  test('it in a list or alone', async () => {
    const report = await reportOn({ '/endorsement': await endorsementBy(2, BADGE_ID) });
    expect(report.endorsements?.[0]?.path).toBe('/endorsement');
  });

  test('nothing that has no id', async () => {
    const evidence = [{ type: ['Evidence'], endorsement: [await endorsementBy(2, BADGE_ID)] }];
    expect(outcome(await reportOn({ '/evidence': evidence }))).toEqual(ANOTHER);
  });
});

describe('whether an endorsement is independent', () => {
  test.each([
    ['of the badge by a third party', 2, BADGE_ID, '/endorsement', true],
    ['of the badge by its own issuer', 1, BADGE_ID, '/endorsement', false],
    ['of the issuer by the issuer', 1, ISSUER, '/issuer/endorsement', false],
    ['of the badge by its recipient', 3, BADGE_ID, '/endorsement', false],
    ['of the issuer by the recipient', 3, ISSUER, '/issuer/endorsement', false],
  ])('%s', async (_, seed, endorsed, place, expected) => {
    const { verdict, endorsements = [] } = await reportOn({
      '/credentialSubject/id': didKeyOfSeed(3),
      [place]: [await endorsementBy(seed, endorsed)],
    });
    expect(verdict).toBe('valid');
    expect(endorsements.map(({ verdict: one, independent }) => [one, independent])).toEqual([
      ['valid', expected],
    ]);
  });
});

describe('an endorsement as a token', () => {
  const key = tokenKey('EdDSA');
  const issuer = 'did:web:endorser.example.org';
  const kid = `${issuer}#key-1`;
  const credential = endorsementOf(BADGE_ID, { issuer: profile(issuer) });
  const claims = {
    iss: issuer,
    sub: BADGE_ID,
    jti: credential.id,
    nbf: Date.parse(String(credential.validFrom)) / 1000,
  };
  const signedToken = (header: Json, changes: Json = {}) =>
    token({ alg: key.alg, ...header }, { ...credential, ...claims, ...changes }, key);

  async function published(endorsementJwt: readonly string[]): Promise<VerificationReport> {
    const method = { id: kid, type: 'JsonWebKey', controller: issuer, publicKeyJwk: key.jwk };
    const document = { id: issuer, verificationMethod: [method], assertionMethod: [kid] };
    const fetch = async () => new Response(JSON.stringify(document));
    return reportOnTokens(endorsementJwt, { fetch });
  }

  test.each<readonly [string, string, readonly unknown[]]>([
    ['holds', signedToken({ kid }), GOOD],
    ['with the key it names beside it', signedToken({ kid, jwk: key.jwk }), GOOD],
    [
      'with another key of its own, which proves nothing',
      token({ alg: 'EdDSA', kid, jwk: tokenKey('EdDSA').jwk }, { ...credential, ...claims }, key),
      BAD,
    ],
    ['with nothing but a key that its issuer lists', signedToken({ jwk: key.jwk }), GOOD],
    [
      'with nothing but a key that its issuer does not list',
      token({ alg: 'EdDSA', jwk: tokenKey('EdDSA').jwk }, { ...credential, ...claims }, key),
      BAD,
    ],
    ['without a signature algorithm', signedToken({ alg: 'none', kid }), BAD],
    ['whose claims say another thing', signedToken({ kid }, { sub: 'urn:uuid:another' }), BAD],
    [
      'that was changed',
      `${signedToken({ kid }).split('.')[0]}.${encoded({ ...credential, ...claims, name: 'x' })}.AAAA`,
      BAD,
    ],
    ['that is none', 'a.b.c', BAD],
    ['that has not even the form', 'no token', BAD],
    [
      'that is a badge',
      signedToken({ kid }, { type: ['VerifiableCredential', 'OpenBadgeCredential'] }),
      BAD,
    ],
  ])('%s', async (_, text, expected) => {
    expect(outcome(await published([text]))).toEqual(expected);
  });
});

describe('no number of endorsements stalls the reader', () => {
  test('1,000 tokens', async () => {
    const tokens = Array.from({ length: 1_000 }, (_, at) => `a.${at}.c`);
    const report = await reportOnTokens(tokens);
    expect(report.verdict).toBe('valid');
    expect(report.endorsements).toHaveLength(16);
    const messages = report.warnings.map(({ message }) => message);
    expect(messages).toContain('It carries 984 endorsements more than the 16 that are looked at.');
  });

  test('endorsements inside endorsements are not followed', async () => {
    const inner = await endorsementBy(3, ENDORSER, { id: 'urn:uuid:inner' });
    const outer = await endorsementBy(2, BADGE_ID, {
      issuer: profile(ENDORSER, { endorsement: [inner] }),
    });
    const { endorsements = [] } = await reportOn({ '/endorsement': [outer] });
    expect(endorsements.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['/endorsement/0', 'valid'],
    ]);
  });

  test('those whose issuers would all have to be asked for share what a verification may ask', async () => {
    let requests = 0;
    const fetch = async () => {
      requests += 1;
      return new Response('', { status: 404 });
    };
    const endorsements = await Promise.all(
      Array.from({ length: 10 }, (_, at) => {
        const id = `did:web:e${at}.example.org`;
        const own = { id: `urn:uuid:${at}`, issuer: profile(id) };
        return endorsementBy(2, BADGE_ID, own, { verificationMethod: `${id}#1` });
      }),
    );
    const limits = { requests: 3 };
    const report = await reportOn({ '/endorsement': endorsements }, { fetch, limits });
    expect([report.verdict, requests]).toEqual(['valid', 3]);
    const codes = report.endorsements?.map(({ problems: [first] }) => first?.code) ?? [];
    expect(codes.slice(0, 3)).toEqual(Array(3).fill('key.unresolvable'));
    expect(codes.slice(3)).toEqual(Array(7).fill('limit.requests'));
  });
});

test('what stands on a badge that is not signed is not looked at', async () => {
  const badge = unsignedBadge({ endorsement: [await endorsementBy(2, BADGE_ID)] });
  const { endorsements, checks } = await verifyBadge(badge, { now: NOW });
  expect(endorsements).toBeUndefined();
  expect(checks.find(({ id }) => id === 'endorsements')?.status).toBe('not-run');
});
