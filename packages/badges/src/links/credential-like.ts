import { copyJson } from '../json/copy-json.js';
import { jsonLimits } from '../json/json-limits.js';
import {
  asArray,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { BADGE_TYPES } from '../model/vocabulary.js';
import { isOpenBadges1 } from '../open-badges-2/recognise.js';

// What verification has something to say of, be it that it is no badge.
const OTHER_TYPES: ReadonlySet<string> = new Set([
  'Assertion',
  'ClrCredential',
  'EndorsementCredential',
  'EnvelopedVerifiableCredential',
  'VerifiableCredential',
  'VerifiablePresentation',
]);

/** Reads JSON without the rules that verification holds it to; `undefined` for what is no JSON. */
export function looseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells whether a JSON object is a badge or something like it, and not what else a server may say in JSON. */
export function isCredentialLike(value: JsonValue | undefined): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const types = asArray(member(value, 'type'));
  const isTyped = types.some(
    (type) => typeof type === 'string' && (BADGE_TYPES.has(type) || OTHER_TYPES.has(type)),
  );
  return isTyped || isOpenBadges1(value);
}

/** The first credential in JSON-LD that stands in a page, as text: by itself, in a list or in a graph. */
export function credentialText(text: string): string | undefined {
  const value = looseJson(text);
  // As it stands there, so that it is read as strictly as any other.
  if (isCredentialLike(value)) return text;
  const inside = isJsonObject(value) ? member(value, '@graph') : value;
  const credential = isJsonArray(inside) ? inside.find(isCredentialLike) : undefined;
  return credential && textAgain(credential);
}

/** JSON as text again; `undefined` for what is larger or deeper than any badge, which would overflow whoever writes it. */
export function textAgain(value: JsonValue): string | undefined {
  const copy = copyJson(value, jsonLimits);
  return copy.ok ? JSON.stringify(copy.value) : undefined;
}
