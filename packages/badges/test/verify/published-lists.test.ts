import { expect, test } from 'vitest';
import {
  createMemoryStatusListStore,
  createStatusLists,
  type StatusLists,
  type StatusPurpose,
  verifyBadge,
} from '../../src/index.js';
import { CREATED, minimalDraft, NOW, testIssuer } from '../support/badges.js';
import { badgeWith, network } from '../support/status-lists.js';

const KEY = 'badge-1';

async function listsFor(...purposes: readonly StatusPurpose[]): Promise<StatusLists> {
  return createStatusLists({
    issuer: await testIssuer(),
    store: createMemoryStatusListStore(),
    baseUrl: 'https://badges.example.org/status',
    purposes,
    now: () => new Date(NOW),
  });
}

async function codesOf(badge: object, lists: StatusLists): Promise<readonly string[]> {
  const ids = await lists.lists();
  const pages = ids.map((id) => [id, lists.publish(id)]);
  const { fetch } = network(Object.fromEntries(pages));
  const { verdict, problems } = await verifyBadge(badge, { now: NOW, fetch });
  return [verdict, ...problems.map(({ code }) => code)];
}

test('a badge is good, suspended, good again and revoked, as its issuer publishes', async () => {
  const lists = await listsFor('revocation', 'suspension');
  const badge = await badgeWith(await lists.allocate(KEY));
  expect(await codesOf(badge, lists)).toEqual(['valid']);
  await lists.suspend(KEY);
  expect(await codesOf(badge, lists)).toEqual(['invalid', 'status.suspended']);
  await lists.reinstate(KEY);
  expect(await codesOf(badge, lists)).toEqual(['valid']);
  await lists.revoke(KEY);
  expect(await codesOf(badge, lists)).toEqual(['invalid', 'status.revoked']);
});

test('of two badges as they were issued, the one that was revoked does not stand', async () => {
  const lists = await listsFor('revocation');
  const issuer = await testIssuer();
  const badges = [KEY, 'badge-2'].map(async (key) => {
    const credentialStatus = await lists.allocate(key);
    return issuer.issue({ ...minimalDraft, credentialStatus }, { created: CREATED });
  });
  const [first, second] = await Promise.all(badges);
  await lists.revoke('badge-2');
  expect(await codesOf(Object(first), lists)).toEqual(['valid']);
  expect(await codesOf(Object(second), lists)).toEqual(['invalid', 'status.revoked']);
});
