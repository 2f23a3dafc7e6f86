import {
  asArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { parseDateTime } from '../model/date-time.js';

/** The claims that a token repeats of its credential: Open Badges 3.0, section 8.2.4. */
export type ClaimName = 'iss' | 'sub' | 'jti' | 'nbf' | 'exp';

/** What each claim of a token is to say for a credential; dates are whole seconds since 1970. */
export function claimsOf(
  credential: JsonObject,
): readonly (readonly [claim: ClaimName, value: JsonValue | undefined])[] {
  return [
    ['iss', idOf(member(credential, 'issuer'))],
    ['sub', idOf(member(credential, 'credentialSubject'))],
    ['jti', member(credential, 'id')],
    ['nbf', seconds(member(credential, 'validFrom') ?? member(credential, 'issuanceDate'))],
    ['exp', seconds(member(credential, 'validUntil') ?? member(credential, 'expirationDate'))],
  ];
}

/** The id of an object, of the one object in a list, or an id itself. */
function idOf(value: JsonValue | undefined): JsonValue | undefined {
  const [only, ...others] = asArray(value);
  if (others.length > 0) return value;
  return isJsonObject(only) ? member(only, 'id') : only;
}

function seconds(text: JsonValue | undefined): number | undefined {
  const instant = typeof text === 'string' ? parseDateTime(text) : undefined;
  return instant === undefined ? undefined : Math.floor(instant / 1000);
}
