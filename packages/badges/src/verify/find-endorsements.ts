import { type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { type PlacedValue, placedValues } from '../json/placed-values.js';
import { objectsOf, type PlacedObject } from '../json-ld/walk.js';

const ENDORSEMENT = 'endorsement';
const NAMES: readonly string[] = [ENDORSEMENT, 'endorsementJwt'];

/** An endorsement, a credential or the text of a token, and what it stands on. */
export interface AttachedEndorsement extends PlacedValue {
  /** The id of what it stands on: the badge, its achievement or a profile. */
  readonly endorsed: JsonValue | undefined;
}

/**
 * The endorsements that a credential carries, wherever the model has a place for them, from the outside in. Those that
 * stand inside other endorsements speak of the endorser and not of the badge, and are left out.
 */
export function findEndorsements(credential: JsonObject): readonly AttachedEndorsement[] {
  return objectsOf(credential, (name) => name === ENDORSEMENT).flatMap(attachedTo);
}

function attachedTo(place: PlacedObject): readonly AttachedEndorsement[] {
  const { object } = place;
  const names = NAMES.filter((name) => Object.hasOwn(object, name));
  if (names.length === 0) return [];
  const endorsed = member(object, 'id');
  return names.flatMap((name) =>
    placedValues(object, name, place.path).map((placed) => ({ ...placed, endorsed })),
  );
}
