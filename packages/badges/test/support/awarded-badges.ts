import {
  type BadgeDraft,
  createMemoryStatusListStore,
  createStatusLists,
  draftFor,
  type SignedBadge,
  type VerificationReport,
  type VerifyBadgeOptions,
  verifyBadge,
} from '../../src/index.js';
import { BASE_URL, cep, earnedAward } from './awards.js';
import { CREATED, testIssuer } from './badges.js';

export const PERSON = { id: 'did:example:ada' };

/** An instant in the middle of a day. */
export const NOON = '2026-06-30T12:00:00Z';

export const awarder = await testIssuer();

const lists = createStatusLists({
  issuer: awarder,
  store: createMemoryStatusListStore(),
  baseUrl: `${BASE_URL}/status`,
  purposes: ['revocation', 'suspension'],
  now: () => new Date(NOON),
});

/** What a record of a micro-credential says, and the badge with it. */
export interface AwardRecord {
  readonly credentialId: string;
  readonly awardedOn: string;
  readonly validUntil?: string;
  /** What the issuer says when it is asked; left out for a badge of which it says nothing. */
  readonly status?: 'clear' | 'revoked' | 'suspended';
}

let issued = 0;

async function statusOf(
  status: AwardRecord['status'],
): Promise<Pick<BadgeDraft, 'credentialStatus'>> {
  if (status === undefined) return {};
  issued += 1;
  const key = `badge ${issued}`;
  const credentialStatus = await lists.allocate(key);
  if (status === 'revoked') await lists.revoke(key);
  if (status === 'suspended') await lists.suspend(key);
  return { credentialStatus };
}

/** The badge of a record. */
export async function badgeOf(
  { credentialId, awardedOn, validUntil, status }: AwardRecord,
  changes: Partial<BadgeDraft> = {},
): Promise<SignedBadge> {
  const draft = draftFor(earnedAward(credentialId, awardedOn), {
    ...cep,
    recipient: PERSON,
    ...(validUntil !== undefined && { validUntil }),
  });
  const called = await statusOf(status);
  return awarder.issue({ ...draft, ...called, ...changes }, { created: CREATED });
}

/** The report on a badge, by somebody who can ask for its status. */
export function reportOn(
  badge: string | object,
  options: VerifyBadgeOptions = {},
): Promise<VerificationReport> {
  const fetch = async (input: string | URL | Request) =>
    Response.json(await lists.publish(String(input)));
  return verifyBadge(badge, { now: NOON, fetch, ...options });
}
