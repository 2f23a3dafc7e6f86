import { type SignedBadge, verifyBadge } from '@cop-credentials/badges';
import { createTokenTable } from '../issuer/issued-table.js';
import { ownDocuments } from '../issuer/own-documents.js';
import type { Portal } from '../portal.js';
import { tokenKeyOf } from './find-badge.js';

type Signing = Pick<Portal, 'database' | 'issuer' | 'clock'>;

/**
 * Signs a badge once more as a token, which says the same to the letter, unless that was done before. What is kept may
 * have been changed by somebody else than the portal, and is not signed again then.
 */
export async function signToken(
  { database, issuer, clock }: Signing,
  { id: recordId, badgeId }: { readonly id: string; readonly badgeId: string },
  badge: SignedBadge,
): Promise<void> {
  const tokens = createTokenTable(database);
  const key = tokenKeyOf(recordId);
  if ((await tokens.get(key)) !== undefined) return;
  await assertOwn({ issuer, clock }, badge, badgeId);
  const { proof: _proof, ...credential } = badge;
  await tokens.putIfAbsent(key, await issuer.signJwt(credential));
}

/** Refuses a badge whose signature is not the portal's own, and another one than is meant. */
export async function assertOwn(
  { issuer, clock }: Pick<Portal, 'issuer' | 'clock'>,
  badge: SignedBadge,
  badgeId: string,
): Promise<void> {
  const report = await verifyBadge(badge, { fetch: ownDocuments(issuer), now: clock() });
  const isOwn = report.assurance === 'signed' && report.issuer?.id === issuer.profile.id;
  if (isOwn && badge.id === badgeId) return;
  throw new Error(`What is kept of ${badgeId} is not what was signed.`);
}
