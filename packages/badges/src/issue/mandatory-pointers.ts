import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from '../json/json-value.js';

/** What makes a badge one, and what a verifier has to know of it: Open Badges 3.0, B.1.1 to B.1.3. */
const OF_BADGE = [
  'name',
  'issuer',
  'validFrom',
  'validUntil',
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
];
const OF_ACHIEVEMENT = ['name', 'description', 'criteria'];

/**
 * JSON pointers to what a holder may not leave out of a badge, so that what they show is a valid badge, and neither its
 * end nor its revocation can be hidden. Ids and types of what is shown are shown with it.
 */
export function mandatoryPointers(badge: JsonObject): readonly string[] {
  const subject = objectAt(badge, 'credentialSubject');
  const ofSubject = member(subject, 'id') === undefined ? ['identifier'] : [];
  const inSubject = pointer('', 'credentialSubject');
  return [
    ...present(badge, OF_BADGE, ''),
    ...present(subject, ofSubject, inSubject),
    ...present(objectAt(subject, 'achievement'), OF_ACHIEVEMENT, pointer(inSubject, 'achievement')),
  ];
}

function objectAt(object: JsonObject, name: string): JsonObject {
  const value: JsonValue | undefined = member(object, name);
  return isJsonObject(value) ? value : {};
}

function present(object: JsonObject, names: readonly string[], parent: string): readonly string[] {
  return names
    .filter((name) => member(object, name) !== undefined)
    .map((name) => pointer(parent, name));
}
