import { describe, expect, test, vi } from 'vitest';
import type { SignedBadge } from '../../src/index.js';
import {
  CREATED,
  fullBadge,
  fullDraft,
  minimalBadge,
  minimalDraft,
  RECIPIENT_ID,
  testIssuer,
  verdictOn,
} from '../support/badges.js';
import { CREDENTIALS_V2, OPEN_BADGES_3_0_3 } from '../support/contexts.js';
import { type Json, pointersOf, valueAt } from '../support/json-edit.js';
import { didKeyOfSeed, proofOf } from '../support/sign.js';

describe.each([
  ['with the least that a badge needs', minimalBadge],
  ['with all that the model has', fullBadge],
] as const)('a badge %s', (_, make) => {
  test('is valid, whole and after JSON', async () => {
    const badge = await make();
    expect(await verdictOn(badge)).toEqual(['valid']);
    expect(await verdictOn(JSON.stringify(badge))).toEqual(['valid']);
    expect(JSON.parse(JSON.stringify(badge))).toEqual(badge);
  });

  test('has the contexts of today, in their order', async () => {
    expect((await make())['@context']).toEqual([CREDENTIALS_V2, OPEN_BADGES_3_0_3]);
  });

  test('holds nothing that is empty', async () => {
    const badge = await make();
    const values = pointersOf(badge).map((pointer) => valueAt(badge, pointer));
    expect(values.length).toBeGreaterThan(20);
    for (const value of values) {
      expect(value).not.toBeNull();
      expect(value).not.toBe('');
      expect(value).not.toEqual([]);
      expect(value).not.toEqual({});
    }
  });

  test('has lists where the specification has lists, and its one-value types where it has those', async () => {
    const badge = await make();
    for (const pointer of pointersOf(badge)) {
      const name = pointer.split('/').at(-1) ?? '';
      if (LISTS.has(name)) expect(valueAt(badge, pointer), pointer).toBeInstanceOf(Array);
      if (name === 'type') {
        const type = valueAt(badge, pointer);
        const single = ONE_TYPE.has(String(type));
        expect(Array.isArray(type), pointer).toBe(!single);
      }
    }
  });

  test('is signed as the specification says, in the same words by another program', async () => {
    const badge = await make();
    expect(badge.proof).toEqual([await proofOf(badge)]);
  });
});

// Open Badges 3.0, appendix B: members of cardinality [1..*] and [0..*].
const LISTS: ReadonlySet<string> = new Set([
  '@context',
  'alignment',
  'allowedValue',
  'evidence',
  'otherIdentifier',
  'proof',
  'related',
  'result',
  'rubricCriterionLevel',
  'tag',
]);

const ONE_TYPE: ReadonlySet<string> = new Set([
  'Image',
  'IdentifierEntry',
  'IdentityObject',
  'GeoCoordinates',
  'DataIntegrityProof',
]);

test('says what the draft says', async () => {
  const badge = await fullBadge();
  const { achievement, recipient, subject, ...rest } = fullDraft;
  expect(badge).toMatchObject({ ...rest, type: ['VerifiableCredential', 'OpenBadgeCredential'] });
  expect(badge.credentialSubject).toMatchObject({
    ...subject,
    id: recipient.id,
    type: ['AchievementSubject'],
  });
  expect(badge.credentialSubject.achievement).toEqual({ ...achievement, type: ['Achievement'] });
  expect(badge.issuer).toMatchObject({
    id: didKeyOfSeed(),
    type: ['Profile'],
    name: 'Example Network',
  });
});

test('is named for the achievement where the draft names nothing', async () => {
  expect((await minimalBadge()).name).toBe(minimalDraft.achievement.name);
});

test('is the same for the same id, instant and key', async () => {
  expect(await fullBadge()).toEqual(await fullBadge());
});

test('has a random id where the draft gives none', async () => {
  const { id: _, ...draft } = minimalDraft;
  const issuer = await testIssuer();
  const ids = [(await issuer.issue(draft)).id, (await issuer.issue(draft)).id];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

describe('the time of signing', () => {
  test('is the clock’s where none is given', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-04T05:06:07.890Z'), toFake: ['Date'] });
    try {
      const badge = await (await testIssuer()).issue(minimalDraft);
      expect(badge.proof[0]?.created).toBe('2026-03-04T05:06:07Z');
    } finally {
      vi.useRealTimers();
    }
  });

  test('is the one given, in seconds', async () => {
    const badge = await (await testIssuer()).issue(minimalDraft, {
      created: new Date(CREATED.getTime() + 999),
    });
    expect(badge.proof[0]?.created).toBe('2026-01-01T00:00:00Z');
  });
});

describe('a recipient named by e-mail', () => {
  const emailAddress = 'alice@example.org';
  const identityOf = (badge: SignedBadge) => badge.credentialSubject.identifier?.[0];

  test('is in the badge only as a salted hash', async () => {
    const badge = await minimalBadge({ recipient: { emailAddress } });
    expect(JSON.stringify(badge)).not.toContain(emailAddress);
    expect(badge.credentialSubject.id).toBeUndefined();
    expect(identityOf(badge)).toEqual({
      type: 'IdentityObject',
      hashed: true,
      identityType: 'emailAddress',
      identityHash: expect.stringMatching(/^sha256\$[\da-f]{64}$/),
      salt: expect.stringMatching(/^[\da-f]{32}$/),
    });
    expect(await verdictOn(badge, { recipient: { emailAddress } })).toEqual(['valid']);
  });

  test('has another hash in each badge', async () => {
    const [first, second] = [
      await minimalBadge({ recipient: { emailAddress } }),
      await minimalBadge({ recipient: { emailAddress } }),
    ];
    expect(identityOf(first)?.salt).not.toBe(identityOf(second)?.salt);
    expect(identityOf(first)?.identityHash).not.toBe(identityOf(second)?.identityHash);
  });

  test('may be named by an id as well', async () => {
    const badge = await minimalBadge({ recipient: { id: RECIPIENT_ID, emailAddress } });
    const recipient = { id: RECIPIENT_ID, emailAddress };
    expect(await verdictOn(badge, { recipient })).toEqual(['valid']);
  });
});

test('leaves the draft and the profile as they are, and keeps its own copies', async () => {
  const profile = { name: 'Example Network', otherIdentifier: [] as Json[] };
  const { otherIdentifier: _, ...given } = profile;
  const issuer = await testIssuer(given);
  const draft = structuredClone(fullDraft);
  const badge = await issuer.issue(deepFrozen(draft), { created: CREATED });
  expect(draft).toEqual(fullDraft);
  given.name = 'Somebody else';
  expect(issuer.profile.name).toBe('Example Network');
  const before = structuredClone(badge);
  Reflect.set(Object(issuer.profile), 'name', 'Changed');
  expect(badge).toEqual(before);
});

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

test('does not follow changes that the caller makes while it signs', async () => {
  const issuer = await testIssuer();
  const draft = structuredClone(minimalDraft);
  const pending = issuer.issue(draft, { created: CREATED });
  Reflect.set(draft.achievement, 'name', 'Changed');
  expect(await pending).toEqual(await minimalBadge());
});

test('gives a badge its members in one order, however the draft was written', async () => {
  const issuer = await testIssuer();
  const { recipient: _, ...draft } = fullDraft;
  const identity = {
    type: 'IdentityObject' as const,
    hashed: true,
    identityHash: `sha256$${'0'.repeat(64)}`,
    identityType: 'name',
    salt: 'salt',
  };
  const recipient = (one: typeof identity) => ({ id: 'did:example:alice', identities: [one] });
  const one = await issuer.issue({ ...draft, recipient: recipient(identity) });
  const reversed = { ...backwards(draft), recipient: recipient(backwards(identity)) };
  const other = await issuer.issue(reversed);
  const [text, otherText] = [one, other].map(({ proof: _proof, ...rest }) => JSON.stringify(rest));
  expect(otherText).toBe(text);
});

function backwards<Members extends object>(members: Members): Members {
  const copy = { ...members };
  for (const name of Object.keys(copy).reverse()) {
    const value: unknown = Reflect.get(copy, name);
    Reflect.deleteProperty(copy, name);
    Reflect.set(copy, name, value);
  }
  return copy;
}
