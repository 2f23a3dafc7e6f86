import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyBadge } from '../../src/index.js';
import { minimalBadge, NOW, RECIPIENT_ID, unsignedBadge } from '../support/badges.js';
import { edit, type Json } from '../support/json-edit.js';
import { signed } from '../support/sign.js';

const EMAIL = 'a@example.com';

function hashOf(algorithm: 'sha256' | 'md5', text: string): string {
  return `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;
}

const identity = (changes: Json = {}): Json => ({
  type: 'IdentityObject',
  hashed: true,
  identityType: 'emailAddress',
  identityHash: hashOf('sha256', `${EMAIL}Kosher`),
  salt: 'Kosher',
  ...changes,
});

const plain = (identityHash: string, identityType = 'emailAddress') =>
  identity({ hashed: false, identityHash, identityType, salt: undefined });

/** A badge for somebody with these identifiers, and nothing else to be known by. */
function badgeFor(...identities: readonly Json[]): Promise<Json> {
  const identifier = identities.map((one) =>
    edit(one, one.salt === undefined ? { '/salt': undefined } : {}),
  );
  return signed(
    edit(unsignedBadge(), {
      '/credentialSubject/id': undefined,
      '/credentialSubject/identifier': identifier,
    }),
  );
}

async function answer(badge: object, recipient: Readonly<Record<string, string>>) {
  const report = await verifyBadge(badge, { now: NOW, recipient });
  const codes = [...report.problems, ...report.warnings].map(({ code }) => code);
  return [
    report.verdict,
    report.recipient,
    ...codes.filter((code) => code.startsWith('recipient.')),
  ];
}

const MATCHED = ['valid', 'matched'];
const WEAK = ['valid', 'matched', 'recipient.weak-hash'];
const NOT = ['invalid', 'not-matched', 'recipient.not-matched'];

test('the example of the specification has the hash that is checked here', () => {
  expect(hashOf('sha256', `${EMAIL}Kosher`)).toMatch(/^sha256\$b5809d8a[\da-f]+ef399$/);
});

describe('somebody known by e-mail', () => {
  test.each<readonly [string, readonly Json[], readonly string[]]>([
    ['behind a salted hash', [identity()], MATCHED],
    [
      'behind a hash in capitals',
      [
        identity({
          identityHash: hashOf('sha256', `${EMAIL}Kosher`).toUpperCase().replace('SHA', 'sha'),
        }),
      ],
      MATCHED,
    ],
    ['as second of two', [identity({ salt: 'x' }), identity()], MATCHED],
    [
      'behind a hash without salt',
      [identity({ identityHash: hashOf('sha256', EMAIL), salt: undefined })],
      WEAK,
    ],
    [
      'behind a hash with empty salt',
      [identity({ identityHash: hashOf('sha256', EMAIL), salt: '' })],
      WEAK,
    ],
    ['behind MD5', [identity({ identityHash: hashOf('md5', `${EMAIL}Kosher`) })], WEAK],
    ['openly', [plain(EMAIL)], MATCHED],
    ['as the implementation guide once named it', [identity({ identityType: 'email' })], MATCHED],
    ['behind another salt', [identity({ salt: 'x' })], NOT],
    [
      'with another address',
      [identity({ identityHash: hashOf('sha256', 'b@example.comKosher') })],
      NOT,
    ],
    ['in other letters', [plain('A@example.com')], NOT],
    ['as another kind of identifier', [plain(EMAIL, 'userName')], NOT],
    ['by a hash that is called plain', [identity({ hashed: false })], NOT],
    [
      'by an address that is called a hash',
      [plain(EMAIL), identity()].map((one) => ({ ...one, hashed: true, identityHash: EMAIL })),
      NOT,
    ],
    [
      'behind an unknown algorithm',
      [identity({ identityHash: hashOf('sha256', EMAIL).replace('sha256', 'sha1') })],
      NOT,
    ],
    [
      'behind a hash without its algorithm',
      [identity({ identityHash: hashOf('sha256', `${EMAIL}Kosher`).slice(7) })],
      NOT,
    ],
    ['behind an empty hash', [identity({ identityHash: '' })], NOT],
    ['behind the name of an algorithm', [identity({ identityHash: 'sha256$' })], NOT],
  ])('%s', async (_, identities, expected) => {
    expect(await answer(await badgeFor(...identities), { emailAddress: EMAIL })).toEqual(expected);
  });
});

describe('somebody known by id', () => {
  test.each([
    ['of the subject', { id: RECIPIENT_ID }, MATCHED],
    ['of somebody else', { id: 'did:example:eve' }, NOT],
    ['in other letters', { id: RECIPIENT_ID.toUpperCase() }, NOT],
    ['that only begins alike', { id: `${RECIPIENT_ID}#1` }, NOT],
    [
      'and by e-mail, which the badge does not have',
      { id: RECIPIENT_ID, emailAddress: EMAIL },
      NOT,
    ],
    ['by the name of something every object inherits', { constructor: 'Object' }, NOT],
    ['by an unknown kind of identifier', { shoeSize: '42' }, NOT],
  ])('%s', async (_, recipient, expected) => {
    expect(await answer(await minimalBadge(), recipient)).toEqual(expected);
  });

  test('whom the badge knows only by e-mail', async () => {
    expect(await answer(await badgeFor(identity()), { id: RECIPIENT_ID })).toEqual(NOT);
  });
});

test('nobody in particular is not checked, and the report says so', async () => {
  const report = await verifyBadge(await minimalBadge(), { now: NOW });
  expect(report).toMatchObject({ verdict: 'valid', recipient: 'not-checked' });
  expect(report.checks.find(({ id }) => id === 'recipient')).toMatchObject({ status: 'not-run' });
});
