import type { EarnedCredential } from '@cop-credentials/core';
import type { AchievementCredential } from '../model/achievement-credential.js';
import { parseDateTime } from '../model/date-time.js';
import {
  dayOf,
  firstWholeDay,
  isCalendarDate,
  lastDayBefore,
  lastWholeDay,
} from './calendar-days.js';
import type { ProvenCredential } from './proven-history.js';

/** What is known of an award from its badge. */
export interface BadgeOfAward {
  readonly credentialId: string;
  readonly badge: Pick<AchievementCredential, 'validFrom' | 'validUntil' | 'awardedDate'>;
  readonly revoked: boolean;
  /** The instant to judge by, in milliseconds. */
  readonly now: number;
}

/** A fact for certification, and how it stands. */
export interface EarnedFact {
  readonly earned: EarnedCredential;
  readonly standing: ProvenCredential['standing'];
}

/**
 * The days of an award, from the instants of its badge. A badge may begin and end within a day, and certification counts
 * days whole: they are rounded so that the badge stands on the day of `now` exactly if it stands at `now`. It does not
 * tell the day on which it was revoked, so it is taken as revoked from the first. `undefined` where no such days are.
 */
export function earnedFrom({
  credentialId,
  badge,
  revoked,
  now,
}: BadgeOfAward): EarnedFact | undefined {
  const from = parseDateTime(badge.validFrom);
  const until = badge.validUntil === undefined ? undefined : parseDateTime(badge.validUntil);
  const awarded = badge.awardedDate === undefined ? from : parseDateTime(badge.awardedDate);
  if (from === undefined || awarded === undefined) return undefined;
  const begun = from <= now;
  const over = until !== undefined && until <= now;
  const awardedOn = dayOf(awarded);
  const validFrom = begun ? dayOf(from) : firstWholeDay(from);
  const lastDay = over ? lastWholeDay : lastDayBefore;
  const validUntil = until === undefined ? undefined : lastDay(until);
  const days = [awardedOn, validFrom, validUntil ?? validFrom];
  if (!days.every(isCalendarDate) || (validUntil ?? validFrom) < validFrom) return undefined;
  return {
    earned: {
      credentialId,
      awardedOn,
      validFrom,
      ...(validUntil !== undefined && { validUntil }),
      ...(revoked && { revokedOn: awardedOn }),
    },
    standing: standingOf({ revoked, over, begun }),
  };
}

interface Lapses {
  readonly revoked: boolean;
  readonly over: boolean;
  readonly begun: boolean;
}

function standingOf({ revoked, over, begun }: Lapses): EarnedFact['standing'] {
  if (revoked) return 'revoked';
  if (over) return 'expired';
  return begun ? 'active' : 'not-yet-valid';
}
