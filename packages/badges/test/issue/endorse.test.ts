import { describe, expect, test } from 'vitest';
import {
  attachEndorsement,
  type BadgeDraft,
  createIssuer,
  type EndorsementDraft,
  verifyBadge,
} from '../../src/index.js';
import {
  CREATED,
  minimalBadge,
  minimalDraft,
  NOW,
  RECIPIENT_ID,
  testIssuer,
} from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { keysOfEachKind } from '../support/issuers.js';
import { edit } from '../support/json-edit.js';
import { proofOf } from '../support/sign.js';
import { thrown } from '../support/thrown.js';

const issuer = await testIssuer();
const endorser = await testIssuer({ name: 'Example College' }, 2);
const ACHIEVEMENT = minimalDraft.achievement.id;
const draft: EndorsementDraft = {
  id: 'urn:uuid:00000000-0000-4000-8000-0000000000e2',
  subject: ACHIEVEMENT,
  comment: 'We give *three* credits for it.',
  validFrom: '2026-01-01T00:00:00Z',
};

describe('an endorsement', () => {
  test('is a credential of the specification, signed', async () => {
    const endorsement = await endorser.endorse(draft, { created: CREATED });
    const { proof, ...unsigned } = endorsement;
    expect(unsigned).toEqual({
      '@context': [CREDENTIALS_V2, OPEN_BADGES_3_0_3],
      id: draft.id,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: endorser.profile,
      validFrom: draft.validFrom,
      credentialSubject: {
        id: ACHIEVEMENT,
        type: ['EndorsementSubject'],
        endorsementComment: draft.comment,
      },
    });
    expect(proof).toEqual([await proofOf(endorsement, { seed: 2 })]);
  });

  test.each(['json', 'jwt'] as const)('holds by itself, as %s', async (format) => {
    const endorsement =
      format === 'jwt'
        ? await endorser.endorse(draft, { format })
        : await endorser.endorse(draft, { format });
    const report = await verifyBadge(endorsement, { now: NOW });
    expect(report.verdict).toBe('valid');
    expect(report.warnings.map(({ code }) => code)).toEqual(['input.not-an-open-badge']);
  });

  test('begins when it is signed, and has a random id, where nothing else is said', async () => {
    const { id: _, validFrom: __, ...bare } = draft;
    const first = await endorser.endorse(bare, { created: CREATED });
    const second = await endorser.endorse(bare, { created: CREATED });
    expect(first.validFrom).toBe('2026-01-01T00:00:00Z');
    expect(first.id).not.toBe(second.id);
  });

  test('is of a badge, an achievement or a profile as well as of an id', async () => {
    const badge = await minimalBadge();
    for (const subject of [badge, minimalDraft.achievement, issuer.profile]) {
      const endorsement = await endorser.endorse({ ...draft, subject });
      expect(endorsement.credentialSubject.id).toBe(subject.id);
    }
  });

  test('can be called back', async () => {
    const credentialStatus = [
      {
        id: 'https://college.example.org/status/1#5',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '5',
        statusListCredential: 'https://college.example.org/status/1',
      },
    ];
    const endorsement = await endorser.endorse({ ...draft, credentialStatus });
    expect(endorsement.credentialStatus).toEqual(credentialStatus[0]);
  });

  test.each(['P-256', 'P-384'] as const)('is signed with a key of %s too', async (kind) => {
    const other = createIssuer({ profile: { name: 'x' }, key: keysOfEachKind[kind] });
    expect((await verifyBadge(await other.endorse(draft), { now: NOW })).verdict).toBe('valid');
  });

  test('is a token where the only key is for tokens', async () => {
    const other = createIssuer({ profile: { name: 'x' }, key: keysOfEachKind.RSA });
    expect(await thrown(() => other.endorse(draft))).toMatchObject({ code: 'key.unsuitable' });
    const token = await other.endorse(draft, { format: 'jwt' });
    expect((await verifyBadge(token, { now: NOW })).verdict).toBe('valid');
  });

  test.each<readonly [string, object, string]>([
    ['of nothing', { subject: undefined }, '/subject'],
    ['of something without an id', { subject: { name: 'x' } }, '/subject'],
    ['of something relative', { subject: 'badge-1' }, '/subject'],
    ['of something with a relative id', { subject: { id: 'badge-1' } }, '/subject/id'],
    ['with a comment that is no text', { comment: 5 }, '/comment'],
    ['with a misspelt member', { coment: 'Good.' }, '/coment'],
    ['that ends before it begins', { validUntil: '2025-01-01T00:00:00Z' }, '/validUntil'],
    ['with a relative id', { id: '1' }, '/id'],
    [
      'with the schema of badges',
      {
        credentialSchema: [
          {
            id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
          },
        ],
      },
      '/credentialSchema/0',
    ],
    [
      'with a status that nobody reads',
      { credentialStatus: [{ type: 'https://example.org/Status' }] },
      '/credentialStatus/0',
    ],
  ])('is refused: %s', async (_, changes, path) => {
    const error = await thrown(() =>
      Reflect.apply(endorser.endorse, endorser, [{ ...draft, ...changes }]),
    );
    expect(error).toMatchObject({ code: 'draft.invalid', path });
  });

  test.each<readonly [string, object, string]>([
    ['another format', { format: 'xml' }, '/format'],
    ['another algorithm', { format: 'jwt', algorithm: 'HS256' }, '/algorithm'],
    ['another time', { created: 'now' }, '/created'],
  ])('is refused in %s', async (_, options, path) => {
    const error = await thrown(() => Reflect.apply(endorser.endorse, endorser, [draft, options]));
    expect(error).toMatchObject({ code: 'option.invalid', path });
  });
});

describe('an endorsement is attached', () => {
  const source = { id: 'https://source.example.org/', name: 'A partner' };
  const creator = { id: 'https://creator.example.org/', name: 'A creator' };
  const full: BadgeDraft = {
    ...minimalDraft,
    achievement: { ...minimalDraft.achievement, creator },
    subject: { source },
  };

  const places: readonly (readonly [string, string, string])[] = [
    ['a badge', String(minimalDraft.id), ''],
    ['its achievement', ACHIEVEMENT, '/credentialSubject/achievement'],
    ['the creator of that', creator.id, '/credentialSubject/achievement/creator'],
    ['the source', source.id, '/credentialSubject/source'],
  ];

  test.each(places)('to %s, as an object', async (_, subject, place) => {
    const endorsement = await endorser.endorse({ ...draft, subject });
    const badge = await issuer.issue(attachEndorsement(full, endorsement));
    const { verdict, warnings, endorsements } = await verifyBadge(badge, { now: NOW });
    expect([verdict, warnings]).toEqual(['valid', []]);
    expect(endorsements).toMatchObject([
      {
        path: `${place}/endorsement/0`,
        verdict: 'valid',
        endorsed: subject,
        comment: draft.comment,
      },
    ]);
    expect(JSON.stringify(badge)).toContain(JSON.stringify(endorsement));
  });

  test.each(places)('to %s, as a token', async (_, subject, place) => {
    const token = await endorser.endorse({ ...draft, subject }, { format: 'jwt' });
    const badge = await issuer.issue(attachEndorsement(full, token));
    const { verdict, warnings, endorsements } = await verifyBadge(badge, { now: NOW });
    expect([verdict, warnings]).toEqual(['valid', []]);
    expect(endorsements).toMatchObject([{ path: `${place}/endorsementJwt/0`, verdict: 'valid' }]);
  });

  test('to an issuer, whose badges all carry it', async () => {
    const endorsement = await endorser.endorse({ ...draft, subject: issuer.profile });
    const profile = attachEndorsement(issuer.profile, endorsement);
    const endorsed = await testIssuer(profile);
    const { verdict, warnings, endorsements } = await verifyBadge(
      await endorsed.issue(minimalDraft),
      { now: NOW },
    );
    expect([verdict, warnings]).toEqual(['valid', []]);
    expect(endorsements).toMatchObject([{ path: '/issuer/endorsement/0', verdict: 'valid' }]);
  });

  test('beside others that are there', async () => {
    const other = await testIssuer({ name: 'Another' }, 3);
    const endorsements = [
      await endorser.endorse(draft),
      await other.endorse({ ...draft, id: 'urn:uuid:3' }),
      await endorser.endorse(draft, { format: 'jwt' }),
    ];
    const attached = endorsements.reduce<BadgeDraft>(
      (before, endorsement) => attachEndorsement(before, endorsement),
      minimalDraft,
    );
    const report = await verifyBadge(await issuer.issue(attached), { now: NOW });
    expect(report.endorsements?.map(({ verdict }) => verdict)).toEqual(['valid', 'valid', 'valid']);
  });

  test('and leaves what it is attached to as it is', async () => {
    const given = structuredClone(full);
    const endorsement = await endorser.endorse(draft);
    const attached = attachEndorsement(given, endorsement);
    expect(given).toEqual(full);
    expect(attached.achievement.endorsement?.[0]).toEqual(endorsement);
    expect(attached.achievement.endorsement?.[0]).not.toBe(endorsement);
  });

  test.each<readonly [string, () => unknown, string]>([
    [
      'about something else',
      () => endorser.endorse({ ...draft, subject: 'urn:x:1' }),
      '/credentialSubject/id',
    ],
    [
      'about the recipient',
      () => endorser.endorse({ ...draft, subject: RECIPIENT_ID }),
      '/credentialSubject/id',
    ],
    ['that is a badge', () => minimalBadge(), ''],
    ['that is a token of a badge', () => issuer.issueJwt(minimalDraft), ''],
    ['that is text', () => 'a.b.c', ''],
    ['that is null', () => null, ''],
    ['that is a list', () => [], ''],
  ])('only where it belongs: not one %s', async (_, make, path) => {
    const endorsement = await make();
    const error = await thrown(() =>
      Reflect.apply(attachEndorsement, undefined, [minimalDraft, endorsement]),
    );
    expect(error).toMatchObject({ code: 'draft.invalid', path });
  });
});

const tokenOfAnother = await endorser.endorse({ ...draft, subject: 'urn:x:1' }, { format: 'jwt' });

describe('a badge is not issued with an endorsement', () => {
  const place = '/achievement/endorsement/0';

  test.each<readonly [string, () => Promise<object>, string]>([
    [
      'that was changed',
      async () =>
        edit(await endorser.endorse(draft), { '/credentialSubject/endorsementComment': 'Bad.' }),
      place,
    ],
    [
      'that is not signed',
      async () => edit(await endorser.endorse(draft), { '/proof': undefined }),
      place,
    ],
    ['about something else', () => endorser.endorse({ ...draft, subject: 'urn:x:1' }), place],
    [
      'that has ended',
      () =>
        endorser.endorse({
          ...draft,
          validFrom: '2020-01-01T00:00:00Z',
          validUntil: '2021-01-01T00:00:00Z',
        }),
      place,
    ],
    [
      'that has not begun',
      () => endorser.endorse({ ...draft, validFrom: '2030-01-01T00:00:00Z' }),
      place,
    ],
    [
      'without an issuer',
      async () => edit(await endorser.endorse(draft), { '/issuer': undefined }),
      `${place}/issuer`,
    ],
    [
      'with something empty',
      async () => edit(await endorser.endorse(draft), { '/description': null }),
      `${place}/description`,
    ],
    ['that describes the issuer', () => issuer.endorse(draft), `${place}/issuer`],
  ])('%s', async (_, make, path) => {
    const achievement = { ...minimalDraft.achievement, endorsement: [await make()] };
    expect(await thrown(() => issuer.issue({ ...minimalDraft, achievement }))).toMatchObject({
      code: 'draft.invalid',
      path,
    });
  });

  test.each<readonly [string, string]>([
    ['that is no token', 'no token'],
    ['that has the form of a token', 'a.b.c'],
    ['about something else', tokenOfAnother],
  ])('as a token %s', async (_, token) => {
    const achievement = { ...minimalDraft.achievement, endorsementJwt: [token] };
    expect(await thrown(() => issuer.issue({ ...minimalDraft, achievement }))).toMatchObject({
      code: 'draft.invalid',
      path: '/achievement/endorsementJwt/0',
    });
  });

  test('more than readers look at', async () => {
    const token = await endorser.endorse(draft, { format: 'jwt' });
    const endorsementJwt = Array.from({ length: 17 }, () => token);
    const achievement = { ...minimalDraft.achievement, endorsementJwt };
    expect(await thrown(() => issuer.issue({ ...minimalDraft, achievement }))).toMatchObject({
      code: 'draft.invalid',
      path: '/endorsement',
    });
  });

  test('but with one of an endorser whom only the network knows', async () => {
    const key = keysOfEachKind.Ed25519;
    const web = createIssuer({ profile: { id: 'did:web:college.example.org' }, key });
    const badge = await issuer.issue(attachEndorsement(minimalDraft, await web.endorse(draft)));
    expect(badge.credentialSubject.achievement.endorsement).toHaveLength(1);
  });
});
