import { isJsonObject, type JsonObject } from '../json/json-value.js';
import { type PlacedValue, placedValues } from '../json/placed-values.js';

const SUBJECT = 'credentialSubject';
const MEMBER = 'verifiableCredential';

/** The most credentials that are read in one learner record. */
export const MOST_CONTAINED = 64;

/** Where the contents of a learner record stand. */
export const CONTAINED_PATH = `/${SUBJECT}/${MEMBER}`;

/** The credentials in a learner record, each with its place. */
export function containedIn(record: JsonObject): readonly PlacedValue[] {
  return placedValues(record, SUBJECT, '').flatMap(({ value, path }) =>
    isJsonObject(value) ? placedValues(value, MEMBER, path) : [],
  );
}
