import { asArray, type JsonObject, member, pointer } from '../json/json-value.js';
import { objectsOf } from './walk.js';

/** JSON pointer to the one place where a document uses a name, for a member or as a type; `undefined` for several. */
export function findTerm(document: JsonObject, term: string): string | undefined {
  const places = objectsOf(document).flatMap(({ object, path }) => [
    ...(Object.hasOwn(object, term) ? [pointer(path, term)] : []),
    ...(asArray(member(object, 'type')).includes(term) ? [pointer(path, 'type')] : []),
  ]);
  return places.length === 1 ? places[0] : undefined;
}
