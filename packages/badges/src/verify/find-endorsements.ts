import {
  isJsonArray,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from '../json/json-value.js';
import { objectsOf, type PlacedObject } from '../json-ld/walk.js';

const ENDORSEMENT = 'endorsement';
const NAMES: readonly string[] = [ENDORSEMENT, 'endorsementJwt'];

/** An endorsement, and what it stands on. */
export interface AttachedEndorsement {
  /** A credential, or the text of a token. */
  readonly value: JsonValue;
  /** JSON pointer to it. */
  readonly path: string;
  /** The id of what it stands on: the badge, its achievement or a profile. */
  readonly endorsed: JsonValue | undefined;
}

/**
 * The endorsements that a credential carries, wherever the model has a place for them, from the outside in. Those that
 * stand inside other endorsements speak of the endorser and not of the badge, and are left out.
 */
export function findEndorsements(credential: JsonObject): readonly AttachedEndorsement[] {
  return [...objectsOf(credential, (name) => name === ENDORSEMENT)].flatMap(attachedTo);
}

function attachedTo({ object, path }: PlacedObject): readonly AttachedEndorsement[] {
  const endorsed = member(object, 'id');
  return NAMES.flatMap((name) =>
    placedValues(member(object, name), pointer(path, name)).map((placed) => ({
      ...placed,
      endorsed,
    })),
  );
}

function placedValues(
  value: JsonValue | undefined,
  path: string,
): readonly { readonly value: JsonValue; readonly path: string }[] {
  if (value === undefined || value === null) return [];
  if (!isJsonArray(value)) return [{ value, path }];
  return value.map((item, index) => ({ value: item, path: pointer(path, index) }));
}
