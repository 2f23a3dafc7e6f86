import {
  type BadgeDraft,
  type BadgeRecipient,
  bakePng,
  createIssuer,
  generateKey,
  type Issuer,
  type IssuerProfile,
  type SignedBadge,
} from '@cop-credentials/badges';
import { readJson, readPicture } from './files.js';

/** The day the badge is signed, fixed so that the story is the same whenever it is told. */
const SIGNED = new Date('2026-06-15T09:00:00Z');

/** An issuer with a new key. A portal keeps its key in a safe place, or in a key service behind `Signer`. */
export async function newIssuer(profile: IssuerProfile): Promise<Issuer> {
  return createIssuer({ profile, key: await generateKey() });
}

/** The micro-credential of the one applicant, as a draft. */
export function draftAward(): BadgeDraft {
  const award = readJson<Omit<BadgeDraft, 'recipient'>>('award.json');
  const { applicant } = readJson<{ readonly applicant: BadgeRecipient }>('application.json');
  return { ...award, recipient: applicant };
}

export function sign(issuer: Issuer, draft: BadgeDraft): Promise<SignedBadge> {
  return issuer.issue(draft, { created: SIGNED });
}

/** The picture of the micro-credential with the badge inside. */
export function bake(badge: SignedBadge): Uint8Array {
  return bakePng(readPicture('badge.png'), badge);
}
