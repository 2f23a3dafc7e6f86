import { BadgeError } from '../errors.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import { REFERENCE } from '../json-ld/check-nodes.js';
import { objectsOf, type PlacedObject } from '../json-ld/walk.js';

const ENDORSEMENT = 'endorsement';

/**
 * Refuses a badge that describes one thing in two places: in what is signed the two are one, and readers are shown only
 * the first. Two equal descriptions are one, but not of who issues, who earned it and what for, as readers are warned of
 * those. What others have signed may say of a thing what it wants, but for those three.
 */
export function assertDescribedOnce(badge: JsonObject): void {
  const subject = onlyObject(badge, 'credentialSubject');
  const shown = [onlyObject(badge, 'issuer'), subject, onlyObject(subject, 'achievement')];
  const described = new Map(shown.flatMap((object) => entryOf(object)));
  const places = objectsOf(badge);
  const isEndorsed = places.some(({ name }) => name === ENDORSEMENT);
  for (const place of places) {
    const [entry] = entryOf(place.object);
    if (entry === undefined || place.name === undefined) continue;
    const [id, object] = entry;
    const first = described.get(id);
    if (first === object) continue;
    const isSigned = isEndorsed && place.path.includes(`/${ENDORSEMENT}/`);
    if (first === undefined && !isSigned) described.set(id, object);
    if (first === undefined) continue;
    const isShown = shown.includes(first);
    const isSame = JSON.stringify(first) === JSON.stringify(object);
    if (isShown || !(isSame || isSigned)) throw describedTwice(place);
  }
}

function onlyObject(object: JsonObject, name: string): JsonObject {
  const [only] = asArray(member(object, name));
  return isJsonObject(only) ? only : {};
}

function entryOf(object: JsonObject): readonly (readonly [string, JsonObject])[] {
  const id = member(object, 'id');
  if (typeof id !== 'string') return [];
  return Object.keys(object).some((name) => !REFERENCE.has(name)) ? [[id, object]] : [];
}

function describedTwice({ path }: PlacedObject): BadgeError {
  return new BadgeError('draft.invalid', 'It describes something that is described elsewhere.', {
    path,
    hint: 'Describe it in one place, and give its id alone in the others.',
  });
}
