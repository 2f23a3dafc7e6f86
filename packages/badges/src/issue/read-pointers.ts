import { BadgeError } from '../errors.js';
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';

/** JSON pointers (RFC 6901) given in an option, each of which leads to something in a document; `''` leads to all. */
export function readPointers(
  given: unknown,
  place: { readonly option: string; readonly document: JsonObject },
): readonly string[] {
  const { option, document } = place;
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw invalid(`${option} is a list of JSON pointers.`, `/${option}`);
  return given.map((pointer: unknown, index) => {
    if (typeof pointer === 'string' && leadsSomewhere(pointer, document)) return pointer;
    throw invalid('The pointer leads to nothing in the badge.', `/${option}/${index}`);
  });
}

function leadsSomewhere(pointer: string, document: JsonObject): boolean {
  const [start, ...steps] = pointer.split('/');
  let at: JsonValue | undefined = document;
  for (const escaped of steps) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isJsonArray(at)) at = /^(?:0|[1-9]\d*)$/.test(step) ? at[Number(step)] : undefined;
    else at = isJsonObject(at) ? member(at, step) : undefined;
  }
  return start === '' && at !== undefined;
}

function invalid(message: string, path: string): BadgeError {
  return new BadgeError('option.invalid', message, { path });
}
