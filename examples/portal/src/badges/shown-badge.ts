import { type VerificationReport, verifyBadge } from '@cop-credentials/badges';
import * as z from 'zod';
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
  assertItself(signed, record.issued.badgeId);
  const newest = await newestOf(portal, record);
  const isPublic = newest.isPublished;
  if (!isPublic && !may(context, 'badge.read', { ownerId: record.personId })) throw notFound();
  return { record, signed, newest, isPublic };
}

/** Whoever can write into the database may put somebody else's badge there, which its holder need not want to show. */
function assertItself({ badge, token }: SignedForms, badgeId: string): void {
  const ids = [badge.id, ...(token === undefined ? [] : [idIn(token)])];
  if (ids.every((id) => id === badgeId)) return;
  console.error(`Another badge is kept in the place of ${badgeId}.`);
  throw notFound();
}

const payload = z.object({ jti: z.string() });

function idIn(token: string): string | undefined {
  try {
    const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return payload.parse(JSON.parse(text)).jti;
  } catch {
    return undefined;
  }
}

/** Looks at a badge as anybody would: by its signature, its issuer's keys and its status lists of this moment. */
export function verifyShown(
  context: PortalContext,
  { signed }: Pick<ShownBadge, 'signed'>,
): Promise<VerificationReport> {
  const { fetch, clock } = context.get('portal');
  return verifyBadge(signed.badge, { fetch, now: clock() });
}
