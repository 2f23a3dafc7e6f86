import { isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { parseDateTime } from '../model/date-time.js';
import type { DecidingProblem } from '../report/check-result.js';
import { malformed, outOfPeriod } from './key-resolution.js';

/** An instant in milliseconds since 1970, where there is one; a text or number that is none makes the key unusable. */
type Instant = number | undefined | 'unreadable';

/** When a key counts, as its issuer says. */
export interface KeyPeriod {
  readonly begins: Instant;
  readonly expires: Instant;
  readonly revoked: Instant;
}

/** The period of a verification method: texts of date and time (Controlled Identifiers 1.0, section 2.2). */
export function periodOfMethod(method: JsonObject): KeyPeriod {
  return {
    begins: undefined,
    expires: textInstant(member(method, 'expires')),
    revoked: textInstant(member(method, 'revoked')),
  };
}

/** The period of a JSON Web Key: seconds since 1970 (OpenID Federation 1.0, section 8.7 "Historical Keys"). */
export function periodOfJwk(jwk: JsonObject): KeyPeriod {
  return {
    begins: secondsInstant(member(jwk, 'nbf')),
    expires: secondsInstant(member(jwk, 'exp')),
    revoked: revocation(member(jwk, 'revoked')),
  };
}

/**
 * Why a key does not count now, if so. Whether it did when the badge was signed is not asked, as nothing proves that
 * date: whoever has a revoked key can write any.
 */
export function outsideOf(period: KeyPeriod, now: number): DecidingProblem | undefined {
  const { begins, expires, revoked } = period;
  if (begins === 'unreadable' || expires === 'unreadable' || revoked === 'unreadable')
    return malformed('A date of the issuer’s key cannot be read.');
  if (revoked !== undefined && revoked <= now)
    return outOfPeriod('key.revoked', 'The issuer has revoked the key.');
  if (expires !== undefined && expires <= now)
    return outOfPeriod('key.expired', 'The key has expired.');
  if (begins !== undefined && begins > now)
    return outOfPeriod('key.expired', 'The key is not in use yet.');
  return undefined;
}

function textInstant(text: JsonValue | undefined): Instant {
  if (text === undefined) return undefined;
  return (typeof text === 'string' ? parseDateTime(text) : undefined) ?? 'unreadable';
}

// The year 10000: a number beyond it counts milliseconds, and would put a revocation off for ever.
const LAST_SECOND = 253_402_300_800;

function secondsInstant(seconds: JsonValue | undefined): Instant {
  if (seconds === undefined) return undefined;
  return typeof seconds === 'number' && Math.abs(seconds) < LAST_SECOND
    ? seconds * 1000
    : 'unreadable';
}

/** Revocation is written in several ways; one that cannot be read is never taken for none. */
function revocation(revoked: JsonValue | undefined): Instant {
  if (revoked === false) return undefined;
  if (revoked === true) return Number.NEGATIVE_INFINITY;
  if (isJsonObject(revoked))
    return secondsInstant(member(revoked, 'revoked_at')) ?? Number.NEGATIVE_INFINITY;
  return typeof revoked === 'string' ? textInstant(revoked) : secondsInstant(revoked);
}
