import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeIdOf } from '../../src/issue/badge-id.js';
import { minimalDraft } from '../support/badges.js';

const { achievement, recipient } = minimalDraft;
const issuerId = 'did:web:badges.example.org';

test('is the same for ever', async () => {
  expect(await badgeIdOf({ achievement, recipient }, { issuerId, key: 'spring-2026/1' })).toBe(
    'urn:uuid:3a6bc3b9-023f-8c11-805f-afd8a64d76fd',
  );
});

test('is a UUID of version 8, for every key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (key) => {
      expect(await badgeIdOf({ achievement, recipient }, { issuerId, key })).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

test('is another for another issuer, key, achievement or recipient, and for nothing else', async () => {
  const other = { ...achievement, id: 'https://badges.example.org/achievements/other' };
  const ids = await Promise.all([
    badgeIdOf({ achievement, recipient }, { issuerId, key: '1' }),
    badgeIdOf({ achievement, recipient }, { issuerId, key: '2' }),
    badgeIdOf({ achievement, recipient }, { issuerId: 'did:web:example.com', key: '1' }),
    badgeIdOf({ achievement: other, recipient }, { issuerId, key: '1' }),
    badgeIdOf({ achievement, recipient: { id: 'did:example:bob' } }, { issuerId, key: '1' }),
    badgeIdOf(
      { achievement, recipient: { ...recipient, emailAddress: 'alice@example.org' } },
      { issuerId, key: '1' },
    ),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  const renamed = { ...achievement, name: 'Facilitating' };
  expect(await badgeIdOf({ achievement: renamed, recipient }, { issuerId, key: '1' })).toBe(ids[0]);
});

test('does not change with the order of members', async () => {
  const [one, other] = [
    { id: 'did:example:alice', emailAddress: 'alice@example.org' },
    { emailAddress: 'alice@example.org', id: 'did:example:alice' },
  ];
  expect(await badgeIdOf({ achievement, recipient: one }, { issuerId, key: '1' })).toBe(
    await badgeIdOf({ achievement, recipient: other }, { issuerId, key: '1' }),
  );
});
