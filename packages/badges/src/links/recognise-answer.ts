import { jsonLimits } from '../json/json-limits.js';
import { isJsonArray, isJsonObject, type JsonValue, member } from '../json/json-value.js';
import { decodeUtf8 } from '../json/parse-json.js';
import { isCompactJws } from '../model/compact-jws.js';
import type { Answer } from '../network/answer.js';
import { recogniseBytes, recogniseText } from '../verify/recognise.js';
import { isCredentialLike, looseJson, textAgain } from './credential-like.js';
import type { FoundBadge } from './link-resolution.js';
import { isPageType } from './media-types.js';

/** What an address answered, told by its content and not by what it says of it. */
export type AnswerContent =
  | { readonly kind: 'badge'; readonly badge: FoundBadge }
  | { readonly kind: 'page'; readonly html: string }
  /** Something else, in words that follow on “answers with”. */
  | { readonly kind: 'other'; readonly what: string };

/** Tells what an answer is; with `within`, what stands in that member of it. */
export function recogniseAnswer(
  { bytes, contentType }: Pick<Answer, 'bytes' | 'contentType'>,
  within?: string,
): AnswerContent {
  const kind = recogniseBytes(bytes);
  if (kind === 'png') return { kind: 'badge', badge: { kind, bytes } };
  if (kind === 'other-picture') return other('a picture of a kind that holds no badge');
  // A page may be in another encoding; what is looked for in it is ASCII.
  const html = new TextDecoder().decode(bytes).trim();
  if (isPage(html, contentType)) return { kind: 'page', html };
  const decoded = decodeUtf8(bytes, { ...jsonLimits, bytes: bytes.length });
  if (!decoded.ok) return other('something that is no badge');
  const text = decoded.value.replace(/^\uFEFF/, '').trim();
  if (within !== undefined) return badgeInside(looseJson(text), within);
  const textKind = recogniseText(text);
  if (textKind === 'json') return badgeInJson(text);
  if (textKind === 'jwt' || textKind === 'svg')
    return { kind: 'badge', badge: { kind: textKind, text } };
  return other('something that is no badge');
}

const BEGINS_PAGE = /^<(?:!doctype html|html|head|body)\b/i;

function isPage(text: string, contentType: string | undefined): boolean {
  return BEGINS_PAGE.test(text) || (isPageType(contentType) && /^<(?!svg\b)/i.test(text));
}

function badgeInJson(text: string): AnswerContent {
  const value = looseJson(text);
  // Some give a token as a JSON text.
  if (typeof value === 'string' && isCompactJws(value))
    return { kind: 'badge', badge: { kind: 'jwt', text: value } };
  if (isCredentialLike(value)) return { kind: 'badge', badge: { kind: 'json', text } };
  return other(value === undefined ? 'something that is no badge' : 'data that is no badge');
}

function badgeInside(value: JsonValue | undefined, within: string): AnswerContent {
  const inside = isJsonObject(value) ? member(value, within) : undefined;
  if (isJsonArray(inside) && inside.length > 1) return other('several badges');
  const [first] = isJsonArray(inside) ? inside : [inside];
  const text = first === undefined ? undefined : textAgain(first);
  return text === undefined ? other('data that is no badge') : badgeInJson(text);
}

function other(what: string): AnswerContent {
  return { kind: 'other', what };
}
