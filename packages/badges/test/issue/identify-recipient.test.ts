import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BadgeRecipient, SignedBadge } from '../../src/index.js';
import {
  CREATED,
  minimalBadge,
  minimalDraft,
  RECIPIENT_ID,
  testIssuer,
  verdictOn,
} from '../support/badges.js';
import { thrown } from '../support/thrown.js';

const issuer = await testIssuer();
const emailAddress = 'alice@example.org';

const badgeFor = (recipient: BadgeRecipient): Promise<SignedBadge> => minimalBadge({ recipient });
const identitiesIn = (badge: SignedBadge) => badge.credentialSubject.identifier ?? [];
const hashOf = (text: string) => `sha256$${createHash('sha256').update(text).digest('hex')}`;

describe('an identifier', () => {
  test('goes in as a hash with a salt of its own, whatever its type', async () => {
    const badge = await badgeFor({
      emailAddress,
      identifiers: [
        { type: 'sourcedId', value: 'student-4711' },
        { type: 'ext:LibraryCard', value: 'student-4711' },
      ],
    });
    expect(JSON.stringify(badge)).not.toMatch(/alice|4711/);
    const identities = identitiesIn(badge);
    expect(identities.map(({ identityType, hashed }) => [identityType, hashed])).toEqual([
      ['emailAddress', true],
      ['sourcedId', true],
      ['ext:LibraryCard', true],
    ]);
    expect(new Set(identities.map(({ salt }) => salt)).size).toBe(3);
    expect(identities.map(({ identityHash }) => identityHash)).toEqual(
      [emailAddress, 'student-4711', 'student-4711'].map((value, index) =>
        hashOf(value + identities[index]?.salt),
      ),
    );
  });

  test('is found by who knows it, and by nobody else', async () => {
    const badge = await badgeFor({
      id: RECIPIENT_ID,
      identifiers: [{ type: 'nationalIdentityNumber', value: '0815' }],
    });
    const known = { id: RECIPIENT_ID, nationalIdentityNumber: '0815' };
    expect(await verdictOn(badge, { recipient: known })).toEqual(['valid']);
    const guess = { nationalIdentityNumber: '0816' };
    expect(await verdictOn(badge, { recipient: guess })).toEqual([
      'invalid',
      'recipient.not-matched',
    ]);
  });

  test('is plain only where that is written out', async () => {
    const badge = await badgeFor({
      identifiers: [{ type: 'userName', value: 'alice', hashed: false }],
    });
    expect(identitiesIn(badge)).toEqual([
      { type: 'IdentityObject', hashed: false, identityHash: 'alice', identityType: 'userName' },
    ]);
  });

  test('has the given salt where the same badge has to come out twice', async () => {
    const identifiers = [{ type: 'emailAddress', value: emailAddress, salt: 'Kosher' }];
    const badge = await badgeFor({ identifiers });
    expect(badge).toEqual(await badgeFor({ identifiers }));
    expect(identitiesIn(badge)[0]?.identityHash).toBe(hashOf(`${emailAddress}Kosher`));
  });

  test('of another badge may be taken over as it stands there', async () => {
    const first = await badgeFor({ emailAddress });
    const second = await badgeFor({ identities: identitiesIn(first) });
    expect(identitiesIn(second)).toEqual(identitiesIn(first));
    expect(await verdictOn(second, { recipient: { emailAddress } })).toEqual(['valid']);
  });
});

const [identity] = identitiesIn(await badgeFor({ emailAddress }));

describe('a recipient is refused', () => {
  test.each<readonly [string, object, string]>([
    ['who is nobody', {}, ''],
    ['with no identifiers', { identifiers: [] }, '/identifiers'],
    [
      'with an identifier of an unknown type',
      { identifiers: [{ type: 'phone', value: '1' }] },
      '/identifiers/0/type',
    ],
    [
      'with a malformed extension',
      { identifiers: [{ type: 'ext:a|b', value: '1' }] },
      '/identifiers/0/type',
    ],
    [
      'with an empty identifier',
      { identifiers: [{ type: 'sourcedId', value: '' }] },
      '/identifiers/0/value',
    ],
    [
      'with a number for text',
      { identifiers: [{ type: 'sourcedId', value: 4711 }] },
      '/identifiers/0/value',
    ],
    [
      'with an e-mail address that is none',
      { identifiers: [{ type: 'emailAddress', value: 'alice' }] },
      '/identifiers/0/value',
    ],
    [
      'with a misspelt member',
      { identifiers: [{ type: 'sourcedId', value: '1', hash: false }] },
      '/identifiers/0/hash',
    ],
    [
      'with an empty salt',
      { identifiers: [{ type: 'sourcedId', value: '1', salt: '' }] },
      '/identifiers/0/salt',
    ],
    [
      'with a salt for nothing',
      { identifiers: [{ type: 'sourcedId', value: '1', hashed: false, salt: 'x' }] },
      '/identifiers/0/salt',
    ],
    [
      'with an identity by MD5',
      { identities: [{ ...identity, identityHash: `md5$${'0'.repeat(32)}` }] },
      '/identities/0/identityHash',
    ],
    [
      'with an identity without salt',
      { identities: [{ ...identity, salt: undefined }] },
      '/identities/0/salt',
    ],
    [
      'with an identity of another class',
      { identities: [{ ...identity, type: ['IdentityObject'] }] },
      '/identities/0/type',
    ],
  ])('%s', async (_, recipient, path) => {
    const draft = { ...minimalDraft, recipient };
    const error = await thrown(() => Reflect.apply(issuer.issue, issuer, [draft]));
    expect(error).toMatchObject({ code: 'draft.invalid', path: `/recipient${path}` });
    expect(String(error)).not.toContain('4711');
  });
});

test('no identifier that is hashed stands anywhere in the badge', { timeout: 60_000 }, async () => {
  const identifier = fc.record({
    type: fc.constantFrom('sourcedId', 'userName', 'identifier', 'ext:Card'),
    value: fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(identifier, { minLength: 1, maxLength: 3 }), async (identifiers) => {
      const recipient = { identifiers };
      const badge = await issuer.issue({ ...minimalDraft, recipient }, { created: CREATED });
      const text = JSON.stringify(badge.credentialSubject.identifier);
      for (const { type, value } of identifiers) {
        expect(text).not.toContain(JSON.stringify(value).slice(1, -1));
        expect(await verdictOn(badge, { recipient: { [type]: value } })).toEqual(['valid']);
      }
    }),
    { numRuns: 20 },
  );
});
