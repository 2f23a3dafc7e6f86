import type { Issuer, SignedBadge } from '@cop-credentials/badges';
import { draftAward, newIssuer, sign } from './award.js';

/** A badge that somebody shows, and what was done to it. */
export interface DoubtfulBadge {
  readonly story: string;
  readonly badge: object;
}

/** Badges that look right at first sight. */
export async function doubtfulBadges(
  issuer: Issuer,
  good: SignedBadge,
): Promise<readonly DoubtfulBadge[]> {
  const expired = await sign(issuer, { ...draftAward(), validUntil: '2026-06-30T00:00:00Z' });
  return [
    { story: 'One that was changed after it was signed', badge: renamed(good) },
    { story: 'One that has expired', badge: expired },
    {
      story: 'The same one, its expiry hidden by rewriting its JSON-LD',
      badge: hidingExpiry(expired),
    },
    {
      story: 'One that an impostor signed, calling themselves Campus Compact',
      badge: await bySomebodyElse(),
    },
    {
      story: 'One that an impostor signed, naming Campus Compact’s identifier',
      badge: await inIssuersName(issuer),
    },
  ];
}

function renamed(badge: SignedBadge): object {
  const { credentialSubject } = badge;
  const achievement = { ...credentialSubject.achievement, name: 'Full Certification' };
  return { ...badge, credentialSubject: { ...credentialSubject, achievement } };
}

/** The signature covers the meaning, and this means the same; a reader who looks for `validUntil` finds nothing. */
function hidingExpiry({ validUntil, ...badge }: SignedBadge): object {
  return {
    ...badge,
    'https://www.w3.org/2018/credentials#validUntil': {
      '@value': validUntil,
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    },
  };
}

async function bySomebodyElse(): Promise<SignedBadge> {
  const impostor = await newIssuer({ name: 'Campus Compact' });
  return sign(impostor, draftAward());
}

async function inIssuersName(issuer: Issuer): Promise<object> {
  const impostor = await newIssuer({ name: 'Campus Compact' });
  const badge = await sign(impostor, draftAward());
  return { ...badge, issuer: issuer.profile };
}
