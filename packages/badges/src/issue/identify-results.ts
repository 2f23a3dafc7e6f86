import { BadgeError } from '../errors.js';
import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from '../json/json-value.js';

const DESCRIPTIONS = 'resultDescription';
const LEVELS = 'rubricCriterionLevel';

/**
 * A badge’s subject whose result descriptions and levels all have ids, and in which whatever names one of them by its
 * name names it by its id. An id that was left out follows from that of the achievement and the names, so that it is
 * the same in all badges for it.
 *
 * What is not of the model stays as it is, for others to refuse.
 */
export function identifyResults(subject: JsonObject, path: string): JsonObject {
  const achievement = member(subject, 'achievement');
  const id = isJsonObject(achievement) ? member(achievement, 'id') : undefined;
  if (!isJsonObject(achievement) || typeof id !== 'string') return subject;
  const base = `${id}${id.includes('#') ? '/' : '#'}result`;
  const at = pointer(path, 'achievement');
  const described = mapObjects(achievement, DESCRIPTIONS, (description, index) =>
    identifyDescription(description, base, pointer(pointer(at, DESCRIPTIONS), index)),
  );
  const descriptions = objectsIn(described, DESCRIPTIONS);
  const named = mapObjects(subject, 'result', (result, index) =>
    nameById(result, descriptions, pointer(pointer(path, 'result'), index)),
  );
  return { ...named, achievement: described };
}

function identifyDescription(description: JsonObject, base: string, path: string): JsonObject {
  const identified = withId(description, base);
  const id = String(member(identified, 'id'));
  const inside = mapObjects(identified, LEVELS, (level) =>
    withId(level, `${id}${id.includes('#') ? '' : '#level'}`),
  );
  const levels = objectsIn(inside, LEVELS);
  return withReference(inside, 'requiredLevel', { among: levels, what: 'level', path });
}

function nameById(
  result: JsonObject,
  descriptions: readonly JsonObject[],
  path: string,
): JsonObject {
  const what = 'result description of the achievement';
  const named = withReference(result, DESCRIPTIONS, { among: descriptions, what, path });
  const id = member(named, DESCRIPTIONS);
  // A result that names no description may have a level of any of them.
  const describing = descriptions.filter((one) => id === undefined || member(one, 'id') === id);
  const among = describing.flatMap((one) => objectsIn(one, LEVELS));
  return withReference(named, 'achievedLevel', { among, what: 'level of such a result', path });
}

function withId(object: JsonObject, base: string): JsonObject {
  const name = member(object, 'name');
  if (Object.hasOwn(object, 'id') || typeof name !== 'string') return object;
  return { id: `${base}/${encodeURIComponent(name)}`, ...object };
}

interface Reference {
  readonly among: readonly JsonObject[];
  readonly what: string;
  /** Of the object that refers. */
  readonly path: string;
}

function withReference(
  object: JsonObject,
  name: string,
  { among, what, path }: Reference,
): JsonObject {
  const given = member(object, name);
  if (typeof given !== 'string' || among.some((one) => member(one, 'id') === given)) return object;
  const [named, ...others] = among.filter((one) => member(one, 'name') === given);
  const id = named && member(named, 'id');
  if (id !== undefined && others.length === 0) return { ...object, [name]: id };
  const many = others.length > 0;
  throw new BadgeError(
    'draft.invalid',
    many ? `Several have this name: it is no one ${what}.` : `It names no ${what}.`,
    {
      path: pointer(path, name),
      hint: many ? 'Give its id.' : 'Give the id or the name of one that stands in the draft.',
    },
  );
}

function objectsIn(object: JsonObject, name: string): readonly JsonObject[] {
  const items = member(object, name);
  return isJsonArray(items) ? items.filter(isJsonObject) : [];
}

/** The object with another object for each in one of its lists. */
function mapObjects(
  object: JsonObject,
  name: string,
  change: (item: JsonObject, index: number) => JsonValue,
): JsonObject {
  const items = member(object, name);
  if (!isJsonArray(items)) return object;
  const changed = items.map((item, index) => (isJsonObject(item) ? change(item, index) : item));
  return { ...object, [name]: changed };
}
