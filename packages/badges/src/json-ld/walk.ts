import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  pointer,
} from '../json/json-value.js';

/** An object in a document, and where it stands. */
export interface PlacedObject {
  readonly object: JsonObject;
  readonly path: string;
  /** The member it is the value of, or one of the values of. */
  readonly name: string | undefined;
}

/** Every object of a document from the outside in, the document itself first. `skip` leaves branches out. */
export function* objectsOf(
  value: JsonValue,
  skip: (name: string, value: JsonValue) => boolean = () => false,
  path = '',
  name?: string,
): Generator<PlacedObject> {
  if (isJsonArray(value)) {
    for (const [index, item] of value.entries())
      yield* objectsOf(item, skip, pointer(path, index), name);
  } else if (isJsonObject(value)) {
    yield { object: value, path, name };
    for (const [child, item] of Object.entries(value)) {
      if (!skip(child, item)) yield* objectsOf(item, skip, pointer(path, child), child);
    }
  }
}
