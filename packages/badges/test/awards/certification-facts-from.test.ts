import {
  assessCertification,
  type CertificationPolicy,
  campusCompactCep,
  type EarnedCredential,
  growingTogether,
} from '@cop-credentials/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AwardingIssuer,
  type CertificationFactsOptions,
  certificationFactsFrom,
  draftFor,
  type VerificationReport,
  verifyBadge,
} from '../../src/index.js';
import {
  type AwardRecord,
  awarder,
  badgeOf,
  NOON,
  PERSON,
  reportOn,
} from '../support/awarded-badges.js';
import {
  BASE_URL,
  cep,
  certificationAward,
  earnedAward,
  microCredentials,
} from '../support/awards.js';
import { CREATED, endorsementOf, minimalDraft, testIssuer } from '../support/badges.js';
import { WEB_ISSUER } from '../support/issuers.js';
import { edit } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const here: AwardingIssuer = { id: awarder.profile.id, baseUrl: BASE_URL };

const options: CertificationFactsOptions = {
  now: NOON,
  person: PERSON,
  program: campusCompactCep,
  issuers: [here],
};

const policy: CertificationPolicy = {
  areas: Object.fromEntries(microCredentials.map(({ id }, index) => [id, `area-${index % 5}`])),
  requiredCount: 3,
  requiredAreas: 2,
};

/** Many badges are signed and verified. */
const SLOW = { timeout: 60_000 };

const AWARDED = '2026-02-01';
const record: AwardRecord = { credentialId: 'mc-1', awardedOn: AWARDED };

async function reportsOn(records: readonly AwardRecord[]): Promise<VerificationReport[]> {
  return Promise.all(records.map(async (one) => reportOn(await badgeOf(one))));
}

describe('what somebody’s badges prove', () => {
  test('is every micro-credential of the program that they were awarded', SLOW, async () => {
    const records = microCredentials.map(({ id }) => ({ credentialId: id, awardedOn: AWARDED }));
    const facts = await certificationFactsFrom(await reportsOn(records), options);
    expect(facts.proven).toEqual(
      records.map(({ credentialId, awardedOn }, report) => ({
        report,
        badgeId: expect.stringMatching(/^urn:uuid:/),
        issuer: here.id,
        credentialId,
        edition: '2026-01-01',
        awardedOn,
        standing: 'active',
      })),
    );
    expect(facts.history).toEqual(records.map((one) => ({ ...one, validFrom: AWARDED })));
    expect([facts.notProven, facts.asOf]).toEqual([[], '2026-06-30']);
  });

  const entry = fc.record(
    {
      credentialId: fc.constantFrom('mc-1', 'mc-2', 'mc-3', 'mc-7'),
      awardedOn: fc.constantFrom('2026-01-15', '2026-03-31', '2026-06-30', '2026-07-01'),
      validUntil: fc.constantFrom('2026-03-31', '2026-06-29', '2026-06-30', '2027-12-31'),
      status: fc.constantFrom<'clear' | 'revoked'>('clear', 'revoked'),
    },
    { requiredKeys: ['credentialId', 'awardedOn'] },
  );
  const records = fc.array(
    entry.filter(({ awardedOn, validUntil = awardedOn }) => awardedOn <= validUntil),
    { maxLength: 5 },
  );
  const alsoCounts = fc.subarray<'expired' | 'revoked' | 'not-yet-valid'>([
    'expired',
    'revoked',
    'not-yet-valid',
  ]);

  test('certifies as the records of the program do', SLOW, async () => {
    await fc.assert(
      fc.asyncProperty(records, alsoCounts, async (kept, also) => {
        const { history, asOf } = await certificationFactsFrom(await reportsOn(kept), options);
        const recorded = kept.map(
          ({ status, ...one }): EarnedCredential => ({
            ...one,
            ...(status === 'revoked' && { revokedOn: one.awardedOn }),
          }),
        );
        const given = { ...policy, alsoCounts: also };
        expect(assessCertification({ history, policy: given, asOf })).toEqual(
          assessCertification({ history: recorded, policy: given, asOf }),
        );
      }),
      { numRuns: 20 },
    );
  });

  test.each<[string, Partial<AwardRecord>, string, Partial<EarnedCredential>]>([
    [
      'to the end of its last day',
      { validUntil: '2026-06-30' },
      'active',
      { validUntil: '2026-06-30' },
    ],
    ['no more', { validUntil: '2026-06-29' }, 'expired', { validUntil: '2026-06-29' }],
    ['no more, as it was revoked', { status: 'revoked' }, 'revoked', { revokedOn: AWARDED }],
    [
      'no more for two reasons',
      { status: 'revoked', validUntil: '2026-06-29' },
      'revoked',
      { revokedOn: AWARDED, validUntil: '2026-06-29' },
    ],
    [
      'from tomorrow',
      { awardedOn: '2026-07-01' },
      'not-yet-valid',
      { awardedOn: '2026-07-01', validFrom: '2026-07-01' },
    ],
  ])('says that a badge stands %s', async (_what, change, standing, fact) => {
    const reports = await reportsOn([{ ...record, ...change }]);
    const facts = await certificationFactsFrom(reports, options);
    expect(facts.proven.map((one) => one.standing)).toEqual([standing]);
    expect(facts.history).toEqual([
      { credentialId: 'mc-1', awardedOn: AWARDED, validFrom: AWARDED, ...fact },
    ]);
  });

  test('is judged by the instant of asking, however old the report is', async () => {
    const reports = await reportsOn([{ ...record, validUntil: '2026-08-31' }]);
    expect(reports[0]?.verdict).toBe('valid');
    const later = { ...options, now: '2026-09-01T00:00:00Z' };
    const facts = await certificationFactsFrom(reports, later);
    expect(facts.proven[0]?.standing).toBe('expired');
    expect(assessCertification({ ...facts, policy }).counted).toEqual([]);
  });

  test('is theirs by an e-mail address too', async () => {
    const person = { emailAddress: 'ada@example.org' };
    const badge = await badgeOf(record, { recipient: person });
    const facts = await certificationFactsFrom([await reportOn(badge)], { ...options, person });
    expect(facts.proven).toHaveLength(1);
  });

  test('counts one micro-credential once, in however many badges', async () => {
    const reports = await reportsOn([record, record]);
    const { history, asOf, notProven } = await certificationFactsFrom(reports, options);
    expect([history.length, notProven]).toEqual([2, []]);
    expect(assessCertification({ history, asOf, policy }).notCounted).toMatchObject([
      { credentialId: 'mc-1', reason: 'duplicate' },
    ]);
  });

  test('comes from each issuer under its own address', async () => {
    const there = 'https://other.example.org/badges';
    const other = await testIssuer({ name: 'Another Network' }, 2);
    const draft = draftFor(earnedAward('mc-2'), { ...cep, baseUrl: there, recipient: PERSON });
    const badge = await other.issue(draft, { created: CREATED });
    const reports = [...(await reportsOn([record])), await reportOn(badge)];
    const issuers = [here, { id: other.profile.id, baseUrl: `${there}/`, credentials: ['mc-2'] }];
    const facts = await certificationFactsFrom(reports, { ...options, issuers });
    expect(facts.proven.map(({ issuer }) => issuer)).toEqual([here.id, other.profile.id]);
  });

  test('is nothing where there are no reports', async () => {
    expect(await certificationFactsFrom([], options)).toEqual({
      asOf: '2026-06-30',
      history: [],
      proven: [],
      notProven: [],
    });
  });

  test('is told in plain JSON, and the same each time', async () => {
    const reports = await reportsOn([record, { ...record, credentialId: 'mc-2' }]);
    const before = structuredClone(reports);
    const facts = await certificationFactsFrom(reports, options);
    expect(reports).toEqual(before);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(await certificationFactsFrom(reports, options)).toEqual(facts);
  });
});

/** What another issuer signs: seed 2 is on no list. */
async function issuedBy(seed: number, baseUrl = BASE_URL): Promise<VerificationReport> {
  const issuer = await testIssuer({ name: 'Example Network' }, seed);
  const draft = draftFor(earnedAward('mc-1'), { ...cep, baseUrl, recipient: PERSON });
  return reportOn(await issuer.issue(draft, { created: CREATED }));
}

async function certification(): Promise<VerificationReport> {
  const draft = draftFor(certificationAward('mc-1'), { ...cep, recipient: PERSON });
  return reportOn(await awarder.issue(draft, { created: CREATED }));
}

/** A badge that is valid in a part of a day alone, as the program never makes one. */
async function shortLived(): Promise<VerificationReport> {
  const changes = { validFrom: '2026-02-01T09:00:00Z', validUntil: '2026-02-01T17:00:00Z' };
  return reportOn(await badgeOf(record, changes));
}

describe('a badge proves nothing', () => {
  test.each<
    [string, () => Promise<VerificationReport>, string, Partial<CertificationFactsOptions>?]
  >([
    [
      'that was forged',
      async () => reportOn(edit(await badgeOf(record), { '/awardedDate': '2026-01-01T00:00:00Z' })),
      'badge.invalid',
    ],
    [
      'that is forged to last longer',
      async () =>
        reportOn(
          edit(await badgeOf({ ...record, validUntil: '2026-03-31' }), {
            '/validUntil': undefined,
          }),
        ),
      'badge.invalid',
    ],
    [
      'that is forged to be for something else, and expired',
      async () => {
        const achievement = '/credentialSubject/achievement/id';
        const { id } = draftFor(earnedAward('mc-2'), { ...cep, recipient: PERSON }).achievement;
        return reportOn(
          edit(await badgeOf({ ...record, validUntil: '2026-03-31' }), { [achievement]: id }),
        );
      },
      'badge.invalid',
    ],
    [
      'that is suspended',
      async () => reportOn(await badgeOf({ ...record, status: 'suspended' })),
      'badge.invalid',
    ],
    ['that is no badge', () => reportOn('A badge.'), 'badge.invalid'],
    [
      'that is an endorsement',
      async () => reportOn(await signed(endorsementOf('urn:x:1', { issuer: here.id }))),
      'achievement.not-recognised',
    ],
    [
      'whose status nobody answers for',
      async () => reportOn(await badgeOf({ ...record, status: 'clear' }), { online: false }),
      'badge.unverifiable',
    ],
    [
      'whose key nobody has seen',
      async () =>
        verifyBadge(edit(await badgeOf(record), { '/issuer/id': WEB_ISSUER }), {
          now: NOON,
          online: false,
        }),
      'badge.invalid',
    ],
    [
      'of another person',
      async () => reportOn(await badgeOf(record, { recipient: { id: 'did:example:bob' } })),
      'recipient.not-matched',
    ],
    [
      'of another person, even if it was verified as theirs',
      async () =>
        reportOn(await badgeOf(record, { recipient: { id: 'did:example:bob' } }), {
          recipient: { id: 'did:example:bob' },
        }),
      'recipient.not-matched',
    ],
    [
      'that was verified as another person’s',
      async () => reportOn(await badgeOf(record), { recipient: { id: 'did:example:bob' } }),
      'recipient.not-matched',
    ],
    [
      'that does not tell what is asked of the person',
      async () => reportOn(await badgeOf(record)),
      'recipient.not-matched',
      { person: { ...PERSON, emailAddress: 'ada@example.org' } },
    ],
    ['of an issuer that is not on the list', () => issuedBy(2), 'issuer.not-listed'],
    [
      'where nobody is on the list',
      async () => reportOn(await badgeOf(record)),
      'issuer.not-listed',
      { issuers: [] },
    ],
    [
      'of an issuer that awards in the name of another',
      () => issuedBy(2),
      'achievement.not-recognised',
      {
        issuers: [here, { id: didKeyOfSeed(2), baseUrl: 'https://other.example.org' }],
      },
    ],
    [
      'for something else of the issuer',
      async () => reportOn(await badgeOf(record, { achievement: minimalDraft.achievement })),
      'achievement.not-recognised',
    ],
    [
      'for a micro-credential that the issuer does not award',
      async () => reportOn(await badgeOf(record)),
      'achievement.not-recognised',
      { issuers: [{ ...here, credentials: ['mc-2', 'mc-3'] }] },
    ],
    [
      'for another program',
      async () => reportOn(await badgeOf(record)),
      'achievement.not-recognised',
      { program: growingTogether },
    ],
    ['for another kind of award', certification, 'achievement.other-kind'],
    ['that was valid for no whole day', shortLived, 'badge.dates'],
  ])('%s', async (_what, report, code, change) => {
    const good = await reportOn(await badgeOf({ ...record, credentialId: 'mc-2' }));
    const facts = await certificationFactsFrom([await report()], { ...options, ...change });
    expect(facts).toMatchObject({ history: [], proven: [], notProven: [{ report: 0, code }] });
    // One bad badge takes nothing away from a good one.
    const both = await certificationFactsFrom([await report(), good], options);
    expect(both.proven.map((one) => one.report)).toContain(1);
  });

  test('a second time', async () => {
    const [first] = await reportsOn([record]);
    const [revoked] = await reportsOn([{ ...record, status: 'revoked' }]);
    const reports = [first, revoked, first, revoked].flatMap((report) => report ?? []);
    const { proven, notProven } = await certificationFactsFrom(reports, options);
    expect(proven.map(({ report }) => report)).toEqual([0, 1]);
    expect(notProven.map(({ report, code }) => [report, code])).toEqual([
      [2, 'badge.repeated'],
      [3, 'badge.repeated'],
    ]);
  });

  test.each<[string, object, string]>([
    ['is valid though unsigned', { assurance: 'none' }, 'badge.unverifiable'],
    [
      'is valid with a problem',
      { problems: [{ code: 'validity.expired', message: '' }] },
      'badge.unverifiable',
    ],
    ['is invalid for no reason', { verdict: 'invalid' }, 'badge.invalid'],
    ['could not be checked for no reason', { verdict: 'unverifiable' }, 'badge.unverifiable'],
    [
      'could not be checked, and expired',
      {
        verdict: 'unverifiable',
        problems: [{ code: 'validity.expired', message: '' }],
      },
      'badge.unverifiable',
    ],
    ['holds no credential', { credential: undefined }, 'achievement.not-recognised'],
    ['holds a list', { credential: [] }, 'achievement.not-recognised'],
    [
      'holds what is no credential',
      { credential: { id: 'urn:x:1' } },
      'achievement.not-recognised',
    ],
  ])('whose report %s', async (_what, change, code) => {
    const [report] = await reportsOn([record]);
    // @ts-expect-error: reports that verification does not make.
    const { notProven } = await certificationFactsFrom([{ ...report, ...change }], options);
    expect(notProven.map((one) => one.code)).toEqual([code]);
  });
});

describe('a wrong call', () => {
  test.each<[string, object | undefined, string]>([
    ['without options', undefined, ''],
    ['for nobody', { ...options, person: {} }, '/person'],
    ['for a person by an empty id', { ...options, person: { id: '' } }, '/person'],
    ['for no time', { ...options, now: 'today' }, '/now'],
    ['with a misspelt option', { ...options, issuer: [] }, '/issuer'],
    ['without a program', { ...options, program: 'campus-compact-cep' }, '/program'],
    ['without issuers', { ...options, issuers: [here.id] }, '/issuers/0'],
    [
      'with an issuer without an address',
      { ...options, issuers: [here, { ...here, baseUrl: 'badges' }] },
      '/issuers/1/baseUrl',
    ],
  ])('%s is refused', async (_what, given, path) => {
    // @ts-expect-error: not everybody writes TypeScript.
    const error = await thrown(() => certificationFactsFrom([], given));
    expect(error).toMatchObject({ code: 'option.invalid', path });
  });

  test.each<[string, unknown, string]>([
    ['no list', {}, '/reports'],
    ['nothing', [null], '/reports/0'],
    ['a badge', [{ type: ['OpenBadgeCredential'] }], '/reports/0/verdict'],
    [
      'a report with problems that are none',
      [{ verdict: 'invalid', assurance: 'none', problems: ['expired'] }],
      '/reports/0/problems/0',
    ],
  ])('with %s for reports is refused', async (_what, reports, path) => {
    // @ts-expect-error: not everybody writes TypeScript.
    const error = await thrown(() => certificationFactsFrom(reports, options));
    expect(error).toMatchObject({ code: 'option.invalid', path });
  });
});
