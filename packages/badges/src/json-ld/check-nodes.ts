import {
  asArray,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from '../json/json-value.js';
import { type CheckResult, type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import { objectsOf, type PlacedObject } from './walk.js';

/** What an object may say of a thing that is described elsewhere: that it is about it, and an endorser’s comment. */
export const REFERENCE: ReadonlySet<string> = new Set(['id', 'type', 'endorsementComment']);

/**
 * Looks for one thing described in two places. In the signed graph the two are one, so that moving `validUntil` from
 * the badge to a second object with the badge's id keeps the signature and hides the date.
 */
export function checkNodes(
  document: JsonObject,
  places: readonly PlacedObject[] = objectsOf(document),
): CheckResult {
  const problems: DecidingProblem[] = [];
  const warnings: Problem[] = [];
  const named = placesById(places);
  for (const place of places) {
    if (place.name === undefined || isCredential(place.object))
      problems.push(...splitRoots(place, named));
    const { object } = place;
    for (const name of Object.keys(object))
      if (namesOneIdTwice(object[name]))
        problems.push(split(pointer(place.path, name), 'A list names one id twice.'));
  }
  for (const name of ['issuer', 'credentialSubject'] as const) {
    const [described] = asArray(member(document, name));
    warnings.push(...repeated(named, described, pointer('', name)));
    if (isJsonObject(described)) {
      const achievement = member(described, 'achievement');
      warnings.push(...repeated(named, achievement, `/${name}/achievement`));
    }
  }
  return { problems, warnings };
}

type PlacesById = ReadonlyMap<string, readonly PlacedObject[]>;

function placesById(places: readonly PlacedObject[]): PlacesById {
  const named = new Map<string, PlacedObject[]>();
  for (const place of places) {
    const id = member(place.object, 'id');
    if (typeof id !== 'string') continue;
    const others = named.get(id);
    if (others === undefined) named.set(id, [place]);
    else others.push(place);
  }
  return named;
}

function isCredential(object: JsonObject): boolean {
  return asArray(member(object, 'type')).includes('VerifiableCredential');
}

function splitRoots(root: PlacedObject, named: PlacesById): readonly DecidingProblem[] {
  const id = member(root.object, 'id');
  const others = (typeof id === 'string' && named.get(id)) || [];
  if (others.length < 2) return [];
  const types = asArray(member(root.object, 'type'));
  const inside = `${root.path}/`;
  return others
    .filter(({ path }) => path.startsWith(inside))
    .filter(
      ({ object }) =>
        Object.keys(object).some((name) => !REFERENCE.has(name)) ||
        asArray(member(object, 'type')).some((type) => types.includes(type)),
    )
    .map(({ path }) =>
      split(path, 'A second object with the id of the badge describes it further.'),
    );
}

function namesOneIdTwice(value: JsonValue | undefined): boolean {
  if (!isJsonArray(value)) return false;
  const named: JsonValue[] = [];
  for (const item of value) if (isJsonObject(item)) named.push(...asArray(member(item, 'id')));
  if (named.length === 0) return false;
  const ids = new Set(named);
  return ids.size < named.length || value.some((item) => ids.has(item));
}

function repeated(
  named: PlacesById,
  described: JsonValue | undefined,
  path: string,
): readonly Problem[] {
  const id = isJsonObject(described) ? member(described, 'id') : undefined;
  if (typeof id !== 'string') return [];
  const descriptions = (named.get(id) ?? []).filter(({ object }) =>
    Object.keys(object).some((name) => !REFERENCE.has(name)),
  );
  if (descriptions.length < 2) return [];
  const message = 'It is described in two places; only the first is shown.';
  return [problem('json-ld.repeated-node', message, { path })];
}

function split(path: string, message: string): DecidingProblem {
  return problem('json-ld.split-node', message, {
    path,
    hint: 'Ask the issuer for the badge as it was issued: this form can hide what the signature covers.',
  });
}
