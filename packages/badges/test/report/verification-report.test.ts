import { describe, expect, test } from 'vitest';
import { type VerificationReport, type VerifyBadgeOptions, verifyBadge } from '../../src/index.js';
import {
  endorsementOf,
  fullBadge,
  minimalBadge,
  minimalDraft,
  NOW,
  unsignedBadge,
} from '../support/badges.js';
import { endorsementBy } from '../support/endorsements.js';
import { edit } from '../support/json-edit.js';
import { png } from '../support/png.js';
import { didKeyOfSeed, signed } from '../support/sign.js';

const good = await fullBadge();
const CHECKS = [
  'input',
  'json-ld.context',
  'json-ld.form',
  'schema',
  'key',
  'proof',
  'validity',
  'status',
  'endorsements',
  'refresh',
  'recipient',
  'issuer',
];

type Case = readonly [
  name: string,
  input: string | Uint8Array | object,
  options?: VerifyBadgeOptions,
];

// One for each way through the checks.
const cases: readonly Case[] = [
  ['a good badge', good],
  [
    'a good badge, with all options',
    good,
    { recipient: { id: 'did:example:alice' }, trustedIssuers: [] },
  ],
  [
    'a badge with warnings',
    await signed(
      unsignedBadge({ description: null, endorsement: [endorsementOf(minimalDraft.id)] }),
    ),
  ],
  [
    'a badge with a status',
    await signed(
      unsignedBadge({
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: '1',
          statusListCredential: 'https://example.org/s',
        },
      }),
    ),
  ],
  [
    'a badge with an endorsement that holds',
    await signed(unsignedBadge({ endorsement: [await endorsementBy(2, minimalDraft.id)] })),
    { trustedIssuers: [] },
  ],
  ['a badge for somebody else', good, { recipient: { emailAddress: 'eve@example.org' } }],
  ['an expired badge', good, { now: '2030-01-01T00:00:00Z' }],
  ['a badge that was changed', edit(good, { '/name': 'Another' })],
  ['a badge of an impostor', await signed(unsignedBadge(), { seed: 2 })],
  ['a badge without a proof', unsignedBadge()],
  [
    'a badge of an issuer nobody can ask',
    edit(good, {
      '/issuer/id': 'did:web:example.org',
      '/proof/0/verificationMethod': 'did:web:example.org#1',
    }),
  ],
  ['a badge in a form that hides things', edit(good, { '/@included': [] })],
  ['a badge with an unknown context', edit(good, { '/@context/2': 'https://example.org/' })],
  ['a badge without contexts', edit(good, { '/@context': undefined })],
  ['a badge without a subject', edit(good, { '/credentialSubject': undefined })],
  [
    'a badge full of mistakes',
    { ...good, ...Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`@${at}`, at])) },
  ],
  ['no badge', { type: 'Person' }],
  ['a picture without a badge', png()],
  ['a link', 'https://example.org/'],
  ['nothing', ''],
];

const reportOn = ([, input, options]: Case) =>
  verifyBadge(input, { now: NOW, online: false, ...options });

describe.each(cases.map((given) => ({ given, name: given[0] })))(
  'the report on $name',
  ({ given }) => {
    test('lists every check once, in order, and says why one did not run', async () => {
      const { checks } = await reportOn(given);
      expect(checks.map(({ id }) => id)).toEqual(CHECKS);
      for (const { status, why } of checks) {
        if (status === 'not-run') expect(why).toMatch(/^[A-Z].*\.$/);
        else expect(why).toBeUndefined();
      }
    });

    test('has problems exactly where it is not valid, and a check that failed exactly where it is wrong', async () => {
      const { verdict, problems, checks } = await reportOn(given);
      expect(problems.length === 0).toBe(verdict === 'valid');
      expect(checks.some(({ status }) => status === 'failed')).toBe(verdict === 'invalid');
    });

    test('is plain JSON', async () => {
      const report = await reportOn(given);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      expect(Object.values(report)).not.toContain(undefined);
    });

    test('is the same each time', async () => {
      expect(await reportOn(given)).toEqual(await reportOn(given));
    });

    test('speaks in sentences, and not at length', async () => {
      const { problems, warnings } = await reportOn(given);
      expect(problems.length).toBeLessThanOrEqual(40);
      for (const { message, hint = 'None.' } of [...problems, ...warnings]) {
        expect(message).toMatch(/^\S.*[.…]$/u);
        expect(message.length).toBeLessThan(600);
        expect(hint).toMatch(/[.…]$/);
      }
    });

    test('shows the badge only with a good signature', async () => {
      const { assurance, badge, checks } = await reportOn(given);
      const proven = checks
        .filter(({ id }) => id === 'key' || id === 'proof')
        .every(({ status }) => status === 'passed' || status === 'warning');
      expect(assurance).toBe(proven ? 'signed' : 'none');
      expect(badge !== undefined).toBe(proven);
    });

    test('shares nothing with what was given', async () => {
      const [, input] = given;
      const report: VerificationReport = await reportOn(given);
      const shared = new Set(objectsIn(input));
      expect(objectsIn(report).filter((object) => shared.has(object))).toEqual([]);
    });
  },
);

function objectsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test('sums the badge up for display', async () => {
  expect((await verifyBadge(good, { now: NOW })).badge).toEqual({
    id: minimalDraft.id,
    name: 'Facilitation',
    description: 'Facilitates a community of practice.',
    criteria: 'Facilitated six meetings.',
    criteriaUrl: 'https://badges.example.org/criteria/1',
    achievementType: 'MicroCredential',
    image: 'https://badges.example.org/pictures/1.png',
    recipientId: 'did:example:alice',
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-01-01T00:00:00Z',
  });
  const { id, name, validFrom, description, recipientId, criteria } =
    (await verifyBadge(await minimalBadge(), { now: NOW })).badge ?? {};
  expect({ id, name, validFrom, description, recipientId, criteria }).not.toContain(undefined);
});

describe('leaves addresses that could act out of the summary', () => {
  const achievement = '/credentialSubject/achievement';
  test.each([
    ['a script for criteria', `${achievement}/criteria/id`, 'javascript:alert(1)', 'criteriaUrl'],
    ['data for criteria', `${achievement}/criteria/id`, 'data:text/html,hello', 'criteriaUrl'],
    [
      'a script for a picture',
      `${achievement}/image`,
      { id: 'JavaScript:alert(1)', type: 'Image' },
      'image',
    ],
    [
      'a page for a picture',
      `${achievement}/image`,
      { id: 'data:text/html,hello', type: 'Image' },
      'image',
    ],
    [
      'a drawing with scripts for a picture',
      `${achievement}/image`,
      { id: 'data:image/svg+xml,%3Csvg%3E', type: 'Image' },
      'image',
    ],
    [
      'a file for a picture',
      `${achievement}/image`,
      { id: 'file:///etc/passwd', type: 'Image' },
      'image',
    ],
  ])('%s', async (_, place, value, name) => {
    const { badge, verdict } = await verifyBadge(
      await signed(edit(unsignedBadge(), { [place]: value })),
      { now: NOW },
    );
    expect(verdict).toBe('valid');
    expect(badge).not.toHaveProperty(name);
  });

  test.each([
    'https://example.org/1.png',
    'http://example.org/1.png',
    'data:image/png;base64,iVBORw0KGgo=',
  ])('but not %s', async (id) => {
    const document = await signed(
      edit(unsignedBadge(), { [`${achievement}/image`]: { id, type: 'Image' } }),
    );
    expect((await verifyBadge(document, { now: NOW })).badge?.image).toBe(id);
  });
});

test('names the issuer as the badge does, whether it is proven or not', async () => {
  const { issuer } = await verifyBadge(unsignedBadge(), { now: NOW });
  expect(issuer).toEqual({ id: didKeyOfSeed(), name: 'Example Network', trust: 'not-checked' });
});

test('keeps the verdict where there are more problems than are told', async () => {
  const unknown = Array.from({ length: 100 }, (_, at) => `https://example.org/${at}`);
  const wrong = endorsementOf('urn:x:1', { '@context': [{}] });
  const document = edit(unsignedBadge({ endorsement: [wrong] }), {
    '/@context': [...good['@context'], ...unknown],
  });
  const { verdict, problems } = await verifyBadge(document, { now: NOW });
  expect(verdict).toBe('invalid');
  expect(problems.map(({ code }) => code)).toContain('json-ld.context');
});
