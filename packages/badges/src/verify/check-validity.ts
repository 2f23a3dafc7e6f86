import { type JsonObject, member } from '../json/json-value.js';
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
export function checkValidity(document: JsonObject, { now, clockSkew }: Instant): CheckResult {
  const problems: DecidingProblem[] = [];
  for (const name of [...STARTS, ...ENDS]) {
    const text = member(document, name);
    if (text === undefined) continue;
    const path = `/${name}`;
    const instant = typeof text === 'string' ? parseDateTime(text) : undefined;
    if (instant === undefined) {
      problems.push(
        problem('validity.malformed', `${name} is not a date and time with a time zone.`, {
          path,
          reference: REFERENCE,
        }),
      );
    } else if (STARTS.includes(name) && instant > now + clockSkew) {
      problems.push(
        problem('validity.not-yet-valid', `It is valid only from ${text}.`, {
          path,
          reference: REFERENCE,
        }),
      );
    } else if (ENDS.includes(name) && instant <= now - clockSkew) {
      problems.push(
        problem('validity.expired', `It expired on ${text}.`, {
          path,
          hint: 'Ask the holder whether it was renewed.',
          reference: REFERENCE,
        }),
      );
    }
  }
  return { problems, warnings: [] };
}
