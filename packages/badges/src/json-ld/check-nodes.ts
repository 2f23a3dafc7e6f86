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
export function checkNodes(document: JsonObject): CheckResult {
  const problems: DecidingProblem[] = [];
  const warnings: Problem[] = [];
  for (const place of objectsOf(document)) {
    if (place.name === undefined || isCredential(place.object)) problems.push(...splitRoots(place));
    problems.push(...repeatsInLists(place));
  }
  for (const name of ['issuer', 'credentialSubject'] as const) {
    const [described] = asArray(member(document, name));
    warnings.push(...repeated(document, described, pointer('', name)));
    if (isJsonObject(described)) {
      const achievement = member(described, 'achievement');
      warnings.push(...repeated(document, achievement, `/${name}/achievement`));
    }
  }
  return { problems, warnings };
}

function isCredential(object: JsonObject): boolean {
  return asArray(member(object, 'type')).includes('VerifiableCredential');
}

function splitRoots(root: PlacedObject): readonly DecidingProblem[] {
  const id = member(root.object, 'id');
  if (typeof id !== 'string') return [];
  const types = asArray(member(root.object, 'type'));
  return [...objectsOf(root.object, undefined, root.path, root.name)]
    .filter(({ object, path }) => path !== root.path && member(object, 'id') === id)
    .filter(
      ({ object }) =>
        Object.keys(object).some((name) => !REFERENCE.has(name)) ||
        asArray(member(object, 'type')).some((type) => types.includes(type)),
    )
    .map(({ path }) =>
      split(path, 'A second object with the id of the badge describes it further.'),
    );
}

function repeatsInLists({ object, path }: PlacedObject): readonly DecidingProblem[] {
  return Object.entries(object)
    .filter(([, value]) => namesOneIdTwice(value))
    .map(([name]) => split(pointer(path, name), 'A list names one id twice.'));
}

function namesOneIdTwice(value: JsonValue): boolean {
  if (!isJsonArray(value)) return false;
  const ids = value.filter(isJsonObject).flatMap((item) => asArray(member(item, 'id')));
  const references = value.filter((item) => ids.includes(item));
  return new Set(ids).size < ids.length || references.length > 0;
}

function repeated(
  document: JsonObject,
  described: JsonValue | undefined,
  path: string,
): readonly Problem[] {
  const id = isJsonObject(described) ? member(described, 'id') : undefined;
  if (typeof id !== 'string') return [];
  const descriptions = [...objectsOf(document)].filter(
    ({ object }) =>
      member(object, 'id') === id && Object.keys(object).some((name) => !REFERENCE.has(name)),
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
