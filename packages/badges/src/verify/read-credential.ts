import type { JsonLimits, JsonReading } from '../json/json-limits.js';
import {
  asArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import { credentialIn } from '../jwt/check-claims.js';
import { type ParsedJwt, parseJwt } from '../jwt/parse-jwt.js';
import { type CheckResult, type DecidingProblem, problem } from '../report/check-result.js';
import type { SourceStep } from '../report/verification-report.js';
import { recogniseText } from './recognise.js';

/** What was given, read as far as a JSON object; `document` is absent where a problem stands in its place. */
export interface InputReading extends CheckResult {
  readonly document?: JsonObject;
  /** The token that the document was in, where it was in one. */
  readonly jwt?: ParsedJwt;
  readonly source: readonly SourceStep[];
}

/** Reads a credential that another one leads to: the bytes of JSON or of a token, and of nothing else. */
export function readCredential(
  bytes: Uint8Array,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  const text = decodeUtf8(bytes, limits);
  return text.ok ? readCredentialText(text.value, limits, source) : toReading(text, limits, source);
}

/** Reads a credential that was found somewhere, as JSON or a token and as nothing else. */
export function readCredentialText(
  text: string,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  return recogniseText(text) === 'jwt'
    ? readToken(text.trim(), limits, source)
    : readJson(text, limits, source);
}

export function readJson(
  text: string,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  return toReading(parseJson(text.trim(), limits), limits, source);
}

export function readToken(
  text: string,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  const steps = [...source, { step: 'token read' }];
  const reading = parseJwt(text, limits);
  if (!reading.ok) return refused(reading.problem, steps);
  const document = credentialIn(reading.jwt.payload);
  if (document === undefined) {
    return refused(
      problem('jwt.malformed', 'The vc claim of the token is no object.', { path: '/vc' }),
      steps,
    );
  }
  return { problems: [], warnings: [], document, jwt: reading.jwt, source: steps };
}

export function refused(found: DecidingProblem, source: readonly SourceStep[]): InputReading {
  return { problems: [found], warnings: [], source };
}

/** What was read as JSON, when it is an object. */
export function toReading(
  reading: JsonReading<JsonValue>,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  if (!reading.ok) {
    const { reason, message, path } = reading.refusal;
    const details = path === undefined ? {} : { path };
    return refused(
      problem(reason === 'too-large' ? 'input.too-large' : 'input.unreadable', message, details),
      source,
    );
  }
  if (!isJsonObject(reading.value)) {
    return refused(problem('input.not-an-open-badge', 'It is JSON, but not an object.'), source);
  }
  return readObject(reading.value, limits, source);
}

/** Verifiable Credentials Data Model 2.0, section 4.13 "Enveloped Verifiable Credentials". */
const ENVELOPED_TYPE = 'EnvelopedVerifiableCredential';
const ENVELOPE = /^data:application\/(?:vc\+jwt|vc\+ld\+json\+jwt),/;

/** A credential as it stands, or the token in it where it is an envelope around one. */
export function readObject(
  document: JsonObject,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  if (!asArray(member(document, 'type')).includes(ENVELOPED_TYPE))
    return { problems: [], warnings: [], document, source };
  const address = String(member(document, 'id'));
  if (ENVELOPE.test(address)) return readToken(address.replace(ENVELOPE, ''), limits, source);
  const message = 'It is wrapped in a way that cannot be looked into here.';
  return refused(problem('proof.suite-unsupported', message, { path: '/id' }), source);
}
