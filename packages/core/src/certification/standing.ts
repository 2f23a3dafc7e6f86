import { match } from 'ts-pattern';
import type { CalendarDate } from '../calendar-date.js';
import type { CertificationPolicy, EarnedCredential } from './policy.js';

/** A credential that counts. */
export interface CountedCredential {
  readonly credentialId: string;
  /** Its competency area; `null` where the policy does not name one. */
  readonly area: string | null;
  readonly awardedOn: CalendarDate;
}

/** Why a credential does not count. */
export type NotCountedReason =
  | 'not-yet-awarded'
  | 'revoked'
  | 'expired'
  | 'not-yet-valid'
  | 'not-in-policy'
  | 'duplicate';

/** A credential that does not count, and why. */
export interface NotCountedCredential {
  readonly credentialId: string;
  readonly awardedOn: CalendarDate;
  readonly reason: NotCountedReason;
  /** The reason in a sentence. */
  readonly message: string;
}

/** A history, sorted into what counts and what does not. Its order makes no difference. */
export interface CountedHistory {
  readonly counted: readonly CountedCredential[];
  readonly notCounted: readonly NotCountedCredential[];
}

/** Sorts a history by a policy. Without a list of what counts, everything that stands does. */
export function countHistory(
  history: readonly EarnedCredential[],
  { policy, asOf }: { readonly policy: CertificationPolicy; readonly asOf: CalendarDate },
): CountedHistory {
  const counted = new Map<string, CountedCredential>();
  const notCounted: NotCountedCredential[] = [];
  const areas = new Map(Object.entries(policy.areas ?? {}));
  for (const earned of [...history].sort(byIdAndDates)) {
    const { credentialId, awardedOn } = earned;
    const reason =
      lapseOf(earned, { policy, asOf }) ??
      (policy.areas && !areas.has(credentialId) ? 'not-in-policy' : undefined) ??
      (counted.has(credentialId) ? 'duplicate' : undefined);
    if (reason === undefined) {
      const area = areas.get(credentialId) ?? null;
      counted.set(credentialId, { credentialId, area, awardedOn });
    } else {
      notCounted.push({ credentialId, awardedOn, reason, message: inWords(reason, earned) });
    }
  }
  return { counted: [...counted.values()], notCounted };
}

function lapseOf(
  { awardedOn, validFrom = awardedOn, validUntil, revokedOn }: EarnedCredential,
  { policy, asOf }: { readonly policy: CertificationPolicy; readonly asOf: CalendarDate },
): NotCountedReason | undefined {
  const allowed = policy.alsoCounts ?? [];
  if (awardedOn > asOf) return 'not-yet-awarded';
  if (revokedOn !== undefined && revokedOn <= asOf && !allowed.includes('revoked')) {
    return 'revoked';
  }
  if (validUntil !== undefined && validUntil < asOf && !allowed.includes('expired')) {
    return 'expired';
  }
  return validFrom > asOf && !allowed.includes('not-yet-valid') ? 'not-yet-valid' : undefined;
}

function inWords(
  reason: NotCountedReason,
  { awardedOn, validFrom = awardedOn, validUntil, revokedOn }: EarnedCredential,
): string {
  return match(reason)
    .with('not-yet-awarded', () => `It is awarded on ${awardedOn}, which is still to come.`)
    .with('revoked', () => `It is revoked since ${revokedOn}.`)
    .with('expired', () => `It was valid until ${validUntil}.`)
    .with('not-yet-valid', () => `It is valid from ${validFrom}.`)
    .with('not-in-policy', () => 'The policy does not count it.')
    .with('duplicate', () => 'It is counted once already.')
    .exhaustive();
}

/** The earliest award first, so that the same one counts whatever the order of the history. */
function byIdAndDates(a: EarnedCredential, b: EarnedCredential): number {
  const names = ['credentialId', 'awardedOn', 'validFrom', 'validUntil', 'revokedOn'] as const;
  for (const name of names) {
    const [left, right] = [a[name] ?? '', b[name] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
