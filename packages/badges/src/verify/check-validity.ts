import { type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { parseDateTime } from '../model/date-time.js';
import { type CheckResult, type DecidingProblem, problem } from '../report/check-result.js';

const REFERENCE =
  'Open Badges 3.0, section 9.1; Verifiable Credentials Data Model 2.0, section 4.9';

/** The members that say from when and until when; both generations are looked at, whichever the badge is of. */
const STARTS: readonly string[] = ['validFrom', 'issuanceDate'];
const ENDS: readonly string[] = ['validUntil', 'expirationDate'];

/** By when a period is judged, and by how much clocks may differ: in milliseconds. */
export interface Instant {
  readonly now: number;
  readonly clockSkew: number;
}

/** The period a credential is valid in. */
export function checkValidity(document: JsonObject, now: Instant): CheckResult {
  const problems = [...STARTS, ...ENDS].flatMap((name) => {
    const text = member(document, name);
    if (text === undefined) return [];
    const instant = typeof text === 'string' ? parseDateTime(text) : undefined;
    return judgeDate({ name, text, instant, isEnd: ENDS.includes(name) }, now) ?? [];
  });
  return { problems, warnings: [] };
}

/** A date of a badge: where it stands, what stands there, and what that was read as. */
export interface ReadDate {
  readonly name: string;
  readonly text: JsonValue;
  /** `undefined` where it is no date. */
  readonly instant: number | undefined;
  /** Whether it is the last instant, and not the first. */
  readonly isEnd: boolean;
}

/** What a date of a badge has against it. */
export function judgeDate(
  { name, text, instant, isEnd }: ReadDate,
  { now, clockSkew }: Instant,
): DecidingProblem | undefined {
  const place = { path: `/${name}`, reference: REFERENCE };
  if (instant === undefined) {
    const message = `${name} is not a date and time with a time zone.`;
    return problem('validity.malformed', message, place);
  }
  if (!isEnd && instant > now + clockSkew)
    return problem('validity.not-yet-valid', `It is valid only from ${text}.`, place);
  if (isEnd && instant <= now - clockSkew) {
    const hint = 'Ask the holder whether it was renewed.';
    return problem('validity.expired', `It expired on ${text}.`, { ...place, hint });
  }
  return undefined;
}
