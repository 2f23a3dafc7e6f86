import type { JsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonValue } from '../json/json-value.js';
import { isCompactJws } from '../model/compact-jws.js';
import { problem } from '../report/check-result.js';
import type { SourceStep } from '../report/verification-report.js';
import { type InputReading, readObject, readToken, refused } from './read-credential.js';

/** Reads a credential that stands inside another document: as an object, as a token, or as a token in an envelope. */
export function readEmbedded(
  value: JsonValue,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  if (typeof value === 'string' && isCompactJws(value)) return readToken(value, limits, source);
  return isJsonObject(value)
    ? readObject(value, limits, source)
    : refused(problem('input.unreadable', 'It is neither a credential nor a token.'), source);
}
