import { asArray, type JsonObject, member } from '../json/json-value.js';
import { OPEN_BADGES_1, OPEN_BADGES_2 } from '../model/context-urls.js';

/** Tells whether a JSON object is a badge of Open Badges 2.0. */
export function isAssertion(document: JsonObject): boolean {
  return typesOf(document).includes('Assertion') && !isOpenBadges1(document);
}

/** Tells whether a JSON object is some other part of Open Badges 2.0, which awards nothing to anybody. */
export function isOtherOpenBadges2(document: JsonObject): boolean {
  return contextsOf(document).includes(OPEN_BADGES_2) && !isAssertion(document);
}

/** Tells whether a JSON object is a badge of the versions before 2.0, of which the first had no context and no type. */
export function isOpenBadges1(document: JsonObject): boolean {
  const contexts = contextsOf(document);
  if (contexts.includes(OPEN_BADGES_1)) return !contexts.includes(OPEN_BADGES_2);
  const hasNeither = contexts.length === 0 && typesOf(document).length === 0;
  const says = (name: string) => member(document, name) !== undefined;
  return hasNeither && says('badge') && (says('uid') || says('verify') || says('recipient'));
}

function contextsOf(document: JsonObject) {
  return asArray(member(document, '@context'));
}

function typesOf(document: JsonObject) {
  return asArray(member(document, 'type'));
}
