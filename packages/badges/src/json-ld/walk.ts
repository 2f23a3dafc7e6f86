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
  const visit = (at: JsonValue, place: Place, as: string | undefined): void => {
    if (isJsonArray(at)) {
      at.forEach((item, index) => {
        if (isNested(item)) visit(item, { above: place, step: index }, as);
      });
    } else if (isJsonObject(at)) {
      const below = new FoundObject(at, as, place);
      found.push(below);
      for (const child of Object.keys(at)) {
        const item = at[child];
        if (item !== undefined && isNested(item) && !skip(child, item))
          visit(item, { above: below, step: child }, child);
      }
    }
  };
  visit(value, { path }, name);
  return found;
}

/** Where something stands: known, or a step below something else. */
type Place = { readonly path: string } | { readonly above: Place; readonly step: string | number };

/** Most paths are never asked for, so each is put together when it is. */
class FoundObject implements PlacedObject {
  readonly object: JsonObject;
  readonly name: string | undefined;
  readonly #place: Place;

  constructor(object: JsonObject, name: string | undefined, place: Place) {
    this.object = object;
    this.name = name;
    this.#place = place;
  }

  get path(): string {
    return pathOf(this.#place);
  }
}

function pathOf(place: Place): string {
  return 'path' in place ? place.path : pointer(pathOf(place.above), place.step);
}

function isNested(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}
