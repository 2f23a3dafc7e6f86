import { type VerificationReport, verifyBadge } from '@cop-credentials/badges';
import type { BadgeRecord } from '../awards/badge-record.js';
import { findBadge, newestOf, readSigned, type SignedForms } from '../awards/find-badge.js';
import { may } from '../web/authorize.js';
import type { PortalContext } from '../web/env.js';
import { notFound } from '../web/refusal.js';

/** A badge that a visitor may see. */
export interface ShownBadge {
  readonly record: BadgeRecord;
  readonly signed: SignedForms;
  /** The badge that replaces it, where it was replaced. */
  readonly newest: BadgeRecord;
  /** Whether everybody may see it, or only its holder and the staff. */
  readonly isPublic: boolean;
}

/** The badge at an address; there is none for whoever may not see it. */
export async function findShown(context: PortalContext, publicId: string): Promise<ShownBadge> {
  const portal = context.get('portal');
  const record = await findBadge(portal, publicId);
  const signed = record && (await readSigned(portal, record.id));
  if (record?.issued === undefined || signed === undefined) throw notFound();
  const newest = await newestOf(portal, record);
  const isPublic = newest.isPublished;
  if (!isPublic && !may(context, 'badge.read', { ownerId: record.personId })) throw notFound();
  return { record, signed, newest, isPublic };
}

/** Looks at a badge as anybody would: by its signature, its issuer's keys and its status lists of this moment. */
export function verifyShown(
  context: PortalContext,
  { signed }: Pick<ShownBadge, 'signed'>,
): Promise<VerificationReport> {
  const { fetch, clock } = context.get('portal');
  return verifyBadge(signed.badge, { fetch, now: clock() });
}
