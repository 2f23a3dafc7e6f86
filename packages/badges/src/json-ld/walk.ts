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
export function objectsOf(
  value: JsonValue,
  skip: (name: string, value: JsonValue) => boolean = () => false,
  path = '',
  name?: string,
): readonly PlacedObject[] {
  const found: PlacedObject[] = [];
  const visit = (at: JsonValue, place: string, as: string | undefined): void => {
    if (isJsonArray(at)) {
      for (const [index, item] of at.entries()) visit(item, pointer(place, index), as);
    } else if (isJsonObject(at)) {
      found.push({ object: at, path: place, name: as });
      for (const [child, item] of Object.entries(at)) {
        if (isNested(item) && !skip(child, item)) visit(item, pointer(place, child), child);
      }
    }
  };
  visit(value, path, name);
  return found;
}

function isNested(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}
