import type { JsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonValue, member } from '../json/json-value.js';
import { isCompactJws } from '../model/compact-jws.js';
import { problem } from '../report/check-result.js';
import type { SourceStep } from '../report/verification-report.js';
import { type InputReading, readToken, refused } from './read-credential.js';

/** Verifiable Credentials Data Model 2.0, section 4.13 "Enveloped Verifiable Credentials". */
const ENVELOPED_TYPE = 'EnvelopedVerifiableCredential';
const ENVELOPE = /^data:application\/(?:vc\+jwt|vc\+ld\+json\+jwt),/;

/** Reads a credential that stands inside another document: as an object, as a token, or as a token in an envelope. */
export function readEmbedded(
  value: JsonValue,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  if (typeof value === 'string' && isCompactJws(value)) return readToken(value, limits, source);
  if (!isJsonObject(value))
    return refused(problem('input.unreadable', 'It is neither a credential nor a token.'), source);
  if (![member(value, 'type')].flat().includes(ENVELOPED_TYPE))
    return { document: value, problems: [], warnings: [], source };
  const address = String(member(value, 'id'));
  if (ENVELOPE.test(address)) return readToken(address.replace(ENVELOPE, ''), limits, source);
  const message = 'It is wrapped in a way that cannot be looked into here.';
  return refused(problem('proof.suite-unsupported', message, { path: '/id' }), source);
}
