import { isJsonArray, type JsonObject, type JsonValue, member, pointer } from './json-value.js';

/** A value, and where it stands. */
export interface PlacedValue {
  readonly value: JsonValue;
  /** JSON pointer to it. */
  readonly path: string;
}

/** The values of a member: those of an array, one alone, or none where it is absent or `null`. */
export function placedValues(
  object: JsonObject,
  name: string,
  parent: string,
): readonly PlacedValue[] {
  const value = member(object, name);
  if (value === undefined || value === null) return [];
  const path = pointer(parent, name);
  if (!isJsonArray(value)) return [{ value, path }];
  return value.map((item, index) => ({ value: item, path: pointer(path, index) }));
}
