import type { CalendarDate } from '../calendar-date.js';

/** A micro-credential that somebody was awarded: one entry for each award, the same one twice included. */
export interface EarnedCredential {
  readonly credentialId: string;
  readonly awardedOn: CalendarDate;
  /** First day on which it is valid; the day of the award where it is left out. */
  readonly validFrom?: CalendarDate;
  /** Last day on which it is valid; left out where it does not expire. */
  readonly validUntil?: CalendarDate;
  /** Day from which it is revoked; left out where it is not. */
  readonly revokedOn?: CalendarDate;
}

/** A group of which some must be earned, whichever. */
export interface AlternativeGroup {
  /** Ids of micro-credentials, at least one. */
  readonly anyOf: readonly string[];
  /** How many of them; 1 where it is left out. */
  readonly count?: number;
}

/** A standing in which a credential is usually not counted. */
export type LapsedStanding = 'expired' | 'revoked' | 'not-yet-valid';

/**
 * What full certification takes, as the caller has it: the pages give neither the number nor the range.
 *
 * A policy decides only where it gives the number, of at least one, the range, and the list of what counts. Numbers that an
 * edition of the program publishes come before those of a policy.
 */
export interface CertificationPolicy {
  /** Which micro-credentials count, and the competency area of each. */
  readonly areas?: Readonly<Record<string, string>>;
  /** How many of them, each counted once. */
  readonly requiredCount?: number;
  /** Over how many different areas; 0 where the range does not matter. */
  readonly requiredAreas?: number;
  /** How many at least, by area. */
  readonly minimumPerArea?: Readonly<Record<string, number>>;
  /** Ids of those that must be among them. */
  readonly required?: readonly string[];
  /** Groups of which some must be among them. */
  readonly alternatives?: readonly AlternativeGroup[];
  /** What counts although it usually does not. */
  readonly alsoCounts?: readonly LapsedStanding[];
}

/** A policy that decides, with nothing left out. */
export interface DecidingPolicy {
  readonly areas: ReadonlyMap<string, string>;
  readonly requiredCount: number;
  readonly requiredAreas: number;
  readonly minimumPerArea: ReadonlyMap<string, number>;
  readonly required: readonly string[];
  readonly alternatives: readonly Required<AlternativeGroup>[];
}

/** Numbers that the program itself publishes; `null` where it does not. */
export interface PublishedNumbers {
  readonly requiredCount: number | null;
  readonly requiredAreas: number | null;
}

/**
 * The policy with nothing left out; `undefined` where number, range or list is not known.
 *
 * Numbers that the program publishes come before those of the caller.
 */
export function decidingPolicy(
  policy: CertificationPolicy,
  published: PublishedNumbers,
): DecidingPolicy | undefined {
  const { areas, minimumPerArea, required, alternatives } = policy;
  const requiredCount = published.requiredCount ?? policy.requiredCount;
  const requiredAreas = published.requiredAreas ?? policy.requiredAreas;
  if (!requiredCount || requiredAreas === undefined || areas === undefined) return undefined;
  return {
    areas: new Map(Object.entries(areas)),
    requiredCount,
    requiredAreas,
    minimumPerArea: new Map(Object.entries(minimumPerArea ?? {})),
    required: required ?? [],
    alternatives: (alternatives ?? []).map(({ anyOf, count = 1 }) => ({ anyOf, count })),
  };
}
