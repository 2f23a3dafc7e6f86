import { describe, expect, test } from 'vitest';
import { type BadgeDraft, type SignedBadge, verifyBadge } from '../../src/index.js';
import { CREATED, fullDraft, minimalDraft, NOW, testIssuer, verdictOn } from '../support/badges.js';
import { CREDENTIALS_V2, EXTENSIONS, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { type Json, pointersOf, valueAt } from '../support/json-edit.js';
import { thrown } from '../support/thrown.js';

const issuer = await testIssuer();
const { achievement } = minimalDraft;

function issue(changes: Partial<BadgeDraft>): Promise<SignedBadge> {
  return issuer.issue({ ...minimalDraft, ...changes }, { created: CREATED });
}

function refusalOf(changes: object): Promise<unknown> {
  const draft = { ...minimalDraft, ...changes };
  return thrown(() => Reflect.apply(issuer.issue, issuer, [draft]));
}

/** A value without the names of classes, wherever they stand. */
function classless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(classless);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'type');
  return Object.fromEntries(members.map(([name, item]) => [name, classless(item)]));
}

describe('class names', () => {
  test('may be left out everywhere, and the badge is the same', async () => {
    const draft = classless(fullDraft);
    expect(pointersOf(draft).filter((pointer) => pointer.endsWith('/type'))).toEqual([]);
    const badge = await Reflect.apply(issuer.issue, issuer, [draft, { created: CREATED }]);
    expect(badge).toEqual(await issuer.issue(fullDraft, { created: CREATED }));
  });

  test('may be given with further ones', async () => {
    const type = ['Achievement', 'https://example.org/types#Course'];
    const badge = await issue({ achievement: { ...achievement, type } });
    expect(badge.credentialSubject.achievement.type).toEqual(type);
  });

  test('of a picture may be left out with its braces', async () => {
    const address = 'https://badges.example.org/1.png';
    const badge = await issue({
      image: address,
      achievement: { ...achievement, image: { id: address, caption: 'A star' } },
    });
    expect(badge.image).toEqual({ id: address, type: 'Image' });
    expect(badge.credentialSubject.achievement.image).toEqual({
      id: address,
      type: 'Image',
      caption: 'A star',
    });
  });

  test('are filled in in the profile of an issuer', async () => {
    const { profile } = await testIssuer({
      name: 'Example Network',
      image: 'https://example.org/1.png',
      address: { addressLocality: 'Town', geo: { latitude: 40.5, longitude: -73.25 } },
      parentOrg: { id: 'https://parent.example.org/' },
    });
    expect(profile).toMatchObject({
      type: ['Profile'],
      image: { type: 'Image', id: 'https://example.org/1.png' },
      address: { type: ['Address'], geo: { type: 'GeoCoordinates' } },
      parentOrg: { type: ['Profile'] },
    });
  });
});

describe('the terms of a badge', () => {
  const extended: BadgeDraft = {
    ...minimalDraft,
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
      },
    ],
    refreshService: { id: 'https://badges.example.org/badges/1' },
    termsOfUse: [{ id: 'https://example.org/terms', type: 'https://example.org/terms#Policy' }],
  };

  test('bring the context of the extensions only where they need it', async () => {
    const badge = await issue(extended);
    expect(badge['@context']).toEqual([CREDENTIALS_V2, OPEN_BADGES_3_0_3, EXTENSIONS]);
    expect(badge.refreshService?.type).toBe('1EdTechCredentialRefresh');
    expect(badge.credentialSchema?.map(({ type }) => type)).toEqual([
      '1EdTechJsonSchemaValidator2019',
    ]);
    const plain = await issue({ termsOfUse: extended.termsOfUse ?? [] });
    expect(plain['@context']).toEqual([CREDENTIALS_V2, OPEN_BADGES_3_0_3]);
  });

  test('are found by readers', async () => {
    const badge = await issue(extended);
    const fetch = async () => new Response(JSON.stringify(badge));
    const { verdict, warnings } = await verifyBadge(badge, { now: NOW, fetch });
    expect([verdict, warnings]).toEqual(['valid', []]);
  });

  test.each<readonly [string, object, string]>([
    [
      'a schema of somebody else',
      { credentialSchema: [{ id: 'https://example.org/schema.json' }] },
      '/credentialSchema/0',
    ],
    [
      'a schema of another kind',
      { credentialSchema: [{ id: 'https://example.org/', type: 'JsonSchema' }] },
      '/credentialSchema/0',
    ],
    [
      'a refresh service that is not over https',
      { refreshService: { id: 'http://badges.example.org/1' } },
      '/refreshService/id',
    ],
    [
      'a refresh service of a private network',
      { refreshService: { id: 'https://10.0.0.1/1' } },
      '/refreshService/id',
    ],
    [
      'a refresh service of another kind',
      { refreshService: { id: 'https://badges.example.org/1', type: 'Service' } },
      '/refreshService/type',
    ],
    [
      'a status of a kind that nobody reads',
      { credentialStatus: [{ id: 'https://example.org/1', type: 'Favourite' }] },
      '/credentialStatus/0',
    ],
    [
      'a status without an index',
      {
        credentialStatus: [
          {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListCredential: 'https://example.org/1',
          },
        ],
      },
      '/credentialStatus/0/statusListIndex',
    ],
    [
      'a status whose index is a number',
      {
        credentialStatus: [
          {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: 5,
            statusListCredential: 'https://example.org/1',
          },
        ],
      },
      '/credentialStatus/0/statusListIndex',
    ],
    [
      'a status list at an address that nobody asks',
      {
        credentialStatus: [
          {
            type: 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: '5',
            statusListCredential: 'http://localhost/1',
          },
        ],
      },
      '/credentialStatus/0',
    ],
    [
      'terms without a type',
      { termsOfUse: [{ id: 'https://example.org/' }] },
      '/termsOfUse/0/type',
    ],
    ['no terms', { termsOfUse: [] }, '/termsOfUse'],
  ])('are refused: %s', async (_, changes, path) => {
    expect(await refusalOf(changes)).toMatchObject({ code: 'draft.invalid', path });
  });
});

describe('dates', () => {
  const { validFrom: _, ...undated } = minimalDraft;

  test.each<readonly [string, Partial<BadgeDraft>, string]>([
    ['begins when it is signed', {}, '2026-01-01T00:00:00Z'],
    ['begins when it was awarded', { awardedDate: '2025-12-01T00:00:00Z' }, '2025-12-01T00:00:00Z'],
    [
      'begins when it is told to',
      { awardedDate: '2025-12-01T00:00:00Z', validFrom: '2026-02-01T00:00:00Z' },
      '2026-02-01T00:00:00Z',
    ],
  ])('a badge %s', async (_name, dates, expected) => {
    const badge = await issuer.issue({ ...undated, ...dates }, { created: CREATED });
    expect([badge.validFrom, badge.awardedDate]).toEqual([expected, dates.awardedDate]);
  });

  test.each<readonly [string, object, string]>([
    ['an end before it is signed', { validUntil: '2025-01-01T00:00:00Z' }, '/validUntil'],
    ['a beginning at 24:00', { validFrom: '2026-01-01T24:00:00Z' }, '/validFrom'],
    [
      'an activity that ends at 24:00',
      { subject: { activityEndDate: '2026-01-01T24:00:00Z' } },
      '/subject/activityEndDate',
    ],
    [
      'an activity that ended before it started',
      {
        subject: {
          activityStartDate: '2026-01-02T00:00:00Z',
          activityEndDate: '2026-01-01T00:00:00Z',
        },
      },
      '/subject/activityEndDate',
    ],
  ])('are refused: %s', async (_name, changes, path) => {
    const draft = { ...undated, ...changes };
    const error = await thrown(() =>
      Reflect.apply(issuer.issue, issuer, [draft, { created: CREATED }]),
    );
    expect(error).toMatchObject({ code: 'draft.invalid', path });
  });
});

describe('what the prose of the specification asks for', () => {
  test.each<readonly [string, object, string]>([
    [
      'criteria that say nothing',
      { achievement: { ...achievement, criteria: {} } },
      '/achievement/criteria',
    ],
    ['evidence that says nothing', { evidence: [{ name: 'Minutes' }] }, '/evidence/0'],
    [
      'more credits than there are',
      {
        achievement: { ...achievement, creditsAvailable: 1 },
        subject: { creditsEarned: 1.5 },
      },
      '/subject/creditsEarned',
    ],
    [
      'a language that is none',
      { achievement: { ...achievement, inLanguage: 'English' } },
      '/achievement/inLanguage',
    ],
    [
      'a birthday that is none',
      {
        achievement: {
          ...achievement,
          creator: { id: 'https://creator.example.org/', dateOfBirth: '1990-02-30' },
        },
      },
      '/achievement/creator/dateOfBirth',
    ],
    [
      'an extension that is no term',
      { achievement: { ...achievement, achievementType: 'ext:a b' } },
      '/achievement/achievementType',
    ],
    [
      'an extension without a name',
      { achievement: { ...achievement, achievementType: 'ext:' } },
      '/achievement/achievementType',
    ],
    [
      'the issuer described once more',
      { achievement: { ...achievement, creator: { id: issuer.profile.id, name: 'Somebody' } } },
      '/achievement/creator',
    ],
    [
      'the achievement described once more',
      { achievement: { ...achievement, related: [{ id: achievement.id, version: '2' }] } },
      '/achievement/related/0',
    ],
    [
      'the recipient described once more',
      { subject: { source: { id: minimalDraft.recipient.id, name: 'Alice' } } },
      '/subject/source',
    ],
    [
      'one picture with two captions',
      {
        image: { id: 'https://example.org/1.png', caption: 'One' },
        achievement: {
          ...achievement,
          image: { id: 'https://example.org/1.png', caption: 'Two' },
        },
      },
      // Pictures of the badge stand before its subject.
      '/achievement/image',
    ],
  ])('is missing: %s', async (_, changes, path) => {
    expect(await refusalOf(changes)).toMatchObject({ code: 'draft.invalid', path });
  });

  test('is there where the issuer is named as the creator too', async () => {
    const creator = { id: issuer.profile.id };
    const badge = await issue({
      achievement: { ...achievement, creator, achievementType: 'ext:Medal.1' },
    });
    expect(await verdictOn(badge)).toEqual(['valid']);
    expect(valueAt(badge, '/credentialSubject/achievement/creator')).toEqual({
      type: ['Profile'],
      ...creator,
    });
  });
});

test('with all that the model has, a badge warns readers of nothing', async () => {
  const badge: Json = { ...(await issuer.issue(fullDraft, { created: CREATED })) };
  const { warnings } = await verifyBadge(badge, { now: NOW });
  expect(warnings).toEqual([]);
});
