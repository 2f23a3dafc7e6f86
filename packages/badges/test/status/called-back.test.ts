import { beforeEach, describe, expect, test } from 'vitest';
import {
  createMemoryStatusListStore,
  createStatusLists,
  type SignedBadge,
  type StatusLists,
  type StatusListsOptions,
  verifyBadge,
} from '../../src/index.js';
import { CREATED, minimalDraft, NOW, testIssuer } from '../support/badges.js';

// From the issuer’s call to what a stranger is told: badge, list and signature all made and read by this package.

const KEY = 'a badge';

let options: StatusListsOptions;

beforeEach(async () => {
  options = {
    issuer: await testIssuer(),
    store: createMemoryStatusListStore(),
    baseUrl: 'https://badges.example.org/status',
    now: () => new Date(NOW),
  };
});

async function issuedWith(lists: StatusLists): Promise<SignedBadge> {
  const credentialStatus = await lists.allocate(KEY);
  const issuer = await testIssuer();
  return issuer.issue({ ...minimalDraft, credentialStatus }, { created: CREATED });
}

/** What a reader is told who asks the lists themselves. */
async function told(badge: SignedBadge, lists: StatusLists, now = NOW): Promise<readonly string[]> {
  const fetch = async (input: string | URL | Request) =>
    Response.json(await lists.publish(String(input)));
  const { verdict, problems, warnings } = await verifyBadge(badge, { now, fetch });
  return [verdict, ...[...problems, ...warnings].map(({ code }) => code)];
}

describe('a badge', () => {
  test('holds until it is revoked', async () => {
    const lists = createStatusLists(options);
    const badge = await issuedWith(lists);
    expect(await told(badge, lists)).toEqual(['valid']);
    await lists.revoke(KEY);
    expect(await told(badge, lists)).toEqual(['invalid', 'status.revoked']);
  });

  test('that is suspended holds again when it is reinstated', async () => {
    const lists = createStatusLists({ ...options, purposes: ['revocation', 'suspension'] });
    const badge = await issuedWith(lists);
    expect(await told(badge, lists)).toEqual(['valid']);
    await lists.suspend(KEY);
    expect(await told(badge, lists)).toEqual(['invalid', 'status.suspended']);
    await lists.reinstate(KEY);
    expect(await told(badge, lists)).toEqual(['valid']);
  });

  test('holds while others in its list are revoked', async () => {
    const lists = createStatusLists(options);
    const badge = await issuedWith(lists);
    const others = Array.from({ length: 300 }, (_, number) => `other ${number}`);
    await lists.allocateAll(others);
    await Promise.all(others.map((other) => lists.revoke(other)));
    expect(await told(badge, lists)).toEqual(['valid']);
  });

  test('whose list is no longer published anew cannot be verified', async () => {
    const lists = createStatusLists(options);
    const badge = await issuedWith(lists);
    expect(await told(badge, lists, '2026-07-02T00:00:00Z')).toEqual([
      'unverifiable',
      'status.list-invalid',
    ]);
  });
});
