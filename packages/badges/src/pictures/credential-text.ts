import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { type JsonReading, jsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonValue } from '../json/json-value.js';
import { parseJson } from '../json/parse-json.js';
import { isCompactJws } from '../model/compact-jws.js';

/**
 * Gives the text by which a credential is stored: a string as it is, an object as JSON.
 *
 * Checked: it is a compact JWS, or JSON that a verifier can read and that begins with the brace of an object, the
 * sign by which readers tell the two apart (Open Badges 3.0 §5.3). Not checked: that it is a credential, or signed.
 *
 * @throws {BadgeError} `option.invalid`, or `picture.too-large` beyond the limits of JSON; `path` leads from
 * `/credential` to what is wrong
 */
export function toCredentialText(credential: string | object): string {
  if (typeof credential !== 'string') {
    return JSON.stringify(requireObject(copyJson(credential, jsonLimits)));
  }
  if (isCompactJws(credential)) return credential;
  if (!credential.startsWith('{')) throw refused('It is neither a JSON object nor a compact JWS.');
  requireObject(parseJson(credential, jsonLimits));
  return credential;
}

function requireObject(reading: JsonReading<JsonValue>): JsonValue {
  if (reading.ok) {
    if (!isJsonObject(reading.value)) throw refused('It is no object.');
    return reading.value;
  }
  const { reason, message, path } = reading.refusal;
  throw refused(message, reason === 'too-large' ? 'picture.too-large' : 'option.invalid', path);
}

function refused(
  reason: string,
  code: 'option.invalid' | 'picture.too-large' = 'option.invalid',
  path = '',
): BadgeError {
  return new BadgeError(code, `This cannot be stored as a credential. ${reason}`, {
    path: `/credential${path}`,
    hint: 'Give the signed badge as an object, its JSON text or its compact JWS, without spaces around it.',
  });
}
