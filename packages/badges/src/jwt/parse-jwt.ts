import { decodeBase64url } from '../crypto/base64url.js';
import type { JsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonObject } from '../json/json-value.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import { isCompactJws } from '../model/compact-jws.js';
import { type DecidingProblem, problem } from '../report/check-result.js';

const REFERENCE = 'Open Badges 3.0, section 8.2; RFC 7515, section 7.1';

/** A token as it was read, its signature not yet checked. */
export interface ParsedJwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** What the signature covers. */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

export type JwtReading =
  | { readonly ok: true; readonly jwt: ParsedJwt }
  | { readonly ok: false; readonly problem: DecidingProblem };

/**
 * Reads a compact JWS whose payload is JSON, and nothing that merely looks like one: each part in the one base64url form
 * it can have, header and payload as strict JSON. Two texts that are not the same are never the same token.
 */
export function parseJwt(token: string, limits: JsonLimits): JwtReading {
  if (token.length > limits.bytes) {
    return { ok: false, problem: problem('input.too-large', 'The token is too long.') };
  }
  const [headerText = '', payloadText = '', signatureText = '', ...others] = token.split('.', 4);
  const header = readPart(headerText, limits);
  const payload = readPart(payloadText, limits);
  const signature = decodeBase64url(signatureText);
  const isWhole = signatureText !== '' && others.length === 0;
  if (!isWhole || header === undefined || payload === undefined || signature === undefined) {
    return malformed(
      isCompactJws(token)
        ? 'A part of it is not base64url, or not one JSON object without repeated names.'
        : 'It is not three parts of base64url text.',
    );
  }
  const signed = token.slice(0, headerText.length + 1 + payloadText.length);
  const signingInput = new TextEncoder().encode(signed);
  return { ok: true, jwt: { header, payload, signingInput, signature } };
}

function readPart(text: string, limits: JsonLimits): JsonObject | undefined {
  const bytes = decodeBase64url(text);
  const decoded = bytes && decodeUtf8(bytes, limits);
  const parsed = decoded?.ok ? parseJson(decoded.value, limits) : undefined;
  return parsed?.ok && isJsonObject(parsed.value) ? parsed.value : undefined;
}

function malformed(message: string): JwtReading {
  return { ok: false, problem: problem('jwt.malformed', message, { reference: REFERENCE }) };
}
