import {
  asArray,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from './json-value.js';

/**
 * Where in a document something stands that was found in a copy of it which has a list in the place of one value, or
 * one value in the place of a list of one.
 */
export function placeIn(document: JsonObject, path: string): string {
  let at: JsonValue | undefined = document;
  let place = '';
  for (const escaped of path.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const isIndex = /^\d+$/.test(step);
    if (isIndex && !isJsonArray(at)) continue;
    if (!isIndex && isJsonArray(at)) {
      place = pointer(place, 0);
      at = at[0];
    }
    place = pointer(place, step);
    at = isIndex ? asArray(at)[Number(step)] : isJsonObject(at) ? member(at, step) : undefined;
  }
  return place;
}
