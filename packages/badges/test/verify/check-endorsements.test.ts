import { describe, expect, test } from 'vitest';
import { type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import { endorsementOf, minimalDraft, NOW, unsignedBadge } from '../support/badges.js';
import { BADGE_ID, endorsementBy, outcomeOf, reportOnBadge } from '../support/endorsements.js';
import { edit, type Json } from '../support/json-edit.js';
import { didKeyOfSeed, signed } from '../support/sign.js';
import { entry, LIST, network, setTo, signedList } from '../support/status-lists.js';

const ACHIEVEMENT_ID = minimalDraft.achievement.id;
const ISSUER = didKeyOfSeed();
const ENDORSER = didKeyOfSeed(2);
const profile = (id: string, changes: Json = {}) => ({ id, type: ['Profile'], ...changes });

const GOOD = ['valid', ['valid'], []];
const BAD = ['valid', ['invalid'], ['endorsement.invalid']];
const OPEN = ['valid', ['unverifiable'], ['endorsement.unverifiable']];
const ANOTHER = ['valid', ['invalid'], ['endorsement.subject-mismatch']];

test('a good endorsement is told with who endorses, what and how', async () => {
  const report = await reportOnBadge({ '/endorsement': [await endorsementBy(2, BADGE_ID)] });
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
      const report = await reportOnBadge({ '/endorsement': [await endorsement()] }, options);
      expect(outcomeOf(report)).toEqual(expected);
    });
  }

  test('and says why it does not hold', async () => {
    const { warnings } = await reportOnBadge({ '/endorsement': [unsigned] });
    expect(warnings.find(({ code }) => code === 'endorsement.invalid')).toMatchObject({
      path: '/endorsement/0',
      message: `The endorsement by ${ENDORSER} does not hold: It is not signed, so anybody could have written it.`,
    });
  });

  test('and its words are told only where it holds', async () => {
    const [one, other] = [await endorsementBy(2, BADGE_ID), { ...unsigned, id: 'urn:uuid:2' }];
    const { endorsements = [] } = await reportOnBadge({ '/endorsement': [one, other] });
    expect(endorsements.map(({ comment }) => comment)).toEqual(['Good.', undefined]);
  });

  test('and nobody is called known for what they did not sign', async () => {
    const options = { trustedIssuers: [ISSUER, ENDORSER] };
    const forged = await signed(unsigned, { seed: 3 });
    const { endorsements = [] } = await reportOnBadge({ '/endorsement': [forged] }, options);
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
    const { endorsements = [] } = await reportOnBadge(badge);
    expect(endorsements.map(({ path, verdict, endorsed }) => [path, verdict, endorsed])).toEqual([
      [`${place}/endorsement/0`, 'valid', id],
    ]);
  });

  test('it in a list or alone', async () => {
    const report = await reportOnBadge({ '/endorsement': await endorsementBy(2, BADGE_ID) });
    expect(report.endorsements?.[0]?.path).toBe('/endorsement');
  });

  test('nothing that has no id', async () => {
    const evidence = [{ type: ['Evidence'], endorsement: [await endorsementBy(2, BADGE_ID)] }];
    expect(outcomeOf(await reportOnBadge({ '/evidence': evidence }))).toEqual(ANOTHER);
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
    const { verdict, endorsements = [] } = await reportOnBadge({
      '/credentialSubject/id': didKeyOfSeed(3),
      [place]: [await endorsementBy(seed, endorsed)],
    });
    expect(verdict).toBe('valid');
    expect(endorsements.map(({ verdict: one, independent }) => [one, independent])).toEqual([
      ['valid', expected],
    ]);
  });
});

describe('an endorsement with a status', () => {
  test.each([
    ['that is clear', 0, GOOD],
    ['that was revoked', 1, BAD],
  ])('%s', async (_, value, expected) => {
    const list = await signedList({ encodedList: setTo(value) }, { issuer: ENDORSER }, { seed: 2 });
    const endorsement = await endorsementBy(2, BADGE_ID, { credentialStatus: entry() });
    const { fetch } = network({ [LIST]: list });
    expect(outcomeOf(await reportOnBadge({ '/endorsement': [endorsement] }, { fetch }))).toEqual(
      expected,
    );
  });

  test('that nobody can be asked about', async () => {
    const endorsement = await endorsementBy(2, BADGE_ID, { credentialStatus: entry() });
    const report = await reportOnBadge({ '/endorsement': [endorsement] }, { online: false });
    expect(outcomeOf(report)).toEqual(OPEN);
  });
});

test('what stands on a badge that is not signed is not looked at', async () => {
  const badge = unsignedBadge({ endorsement: [await endorsementBy(2, BADGE_ID)] });
  const { endorsements, checks } = await verifyBadge(badge, { now: NOW });
  expect(endorsements).toBeUndefined();
  expect(checks.find(({ id }) => id === 'endorsements')?.status).toBe('not-run');
});
