import { asArray, type JsonObject, type JsonValue, member, pointer } from '../json/json-value.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import { checkIdentity, isPlainName, notPlain } from '../json-ld/check-form.js';
import { objectsOf, type PlacedObject } from '../json-ld/walk.js';
import { OPEN_BADGES_2 } from '../model/context-urls.js';
import { type CheckResult, type DecidingProblem, failed, problem } from '../report/check-result.js';
import { cited } from './cited.js';

const REFERENCE = 'Open Badges 2.0, “JSON-LD”';

/**
 * Whether the terms of an assertion, and of what it leads to, have the meaning that is read here. No context is
 * processed, so each has to be that of Open Badges 2.0; another one beside it could give its words another meaning, and
 * counts only where the caller vouches for it.
 */
export function checkContexts(document: JsonObject, callerContexts: CallerContexts): CheckResult {
  const problems = partsOf(document).flatMap(({ object, path }) => {
    const context = member(object, '@context');
    return path !== '' && context === undefined
      ? []
      : checkContext(asArray(context), pointer(path, '@context'), callerContexts);
  });
  const message = 'It is a badge of Open Badges 2.0, which version 3.0 has taken the place of.';
  const outdated = problem('context.outdated', message, {
    path: '/@context',
    reference: REFERENCE,
  });
  return { problems, warnings: [outdated] };
}

function checkContext(
  [first, ...others]: readonly JsonValue[],
  path: string,
  callerContexts: CallerContexts,
): readonly DecidingProblem[] {
  if (first !== OPEN_BADGES_2 || others.some((other) => typeof other !== 'string')) {
    const message = `A badge of Open Badges 2.0 has ${OPEN_BADGES_2} as its context, and no definitions of its own.`;
    return [problem('json-ld.context', message, { path, reference: REFERENCE })];
  }
  const unknown = others.find((other) => !callerContexts.has(String(other)));
  if (unknown === undefined) return [];
  const message = `The context ${JSON.stringify(String(unknown).slice(0, 200))} is not known here.`;
  const hint = 'If you trust it, pass a copy in the option `contexts`. Contexts are never fetched.';
  return [problem('json-ld.context-unknown', message, { path, hint, reference: REFERENCE })];
}

/**
 * Whether each word of an assertion stands for itself: no keyword, address or prefix for a member that a check looks
 * for. What stands under a name that begins with `extensions:` is an extension, and has no effect.
 */
export function checkForm(document: JsonObject): CheckResult {
  const problems = partsOf(document).flatMap(({ object, path }) => [
    ...Object.entries(object)
      .filter(([name, value]) => !isAllowed(name, value))
      .map(([name]) => notPlain(pointer(path, name), name)),
    ...checkIdentity({ object, path }),
  ]);
  return cited(failed(...problems), { reference: REFERENCE });
}

function isAllowed(name: string, value: JsonValue): boolean {
  if (name === '@context' || name.startsWith('extensions:')) return true;
  return name === '@language' ? typeof value === 'string' : isPlainName(name);
}

/** The objects of an assertion that are read; contexts and extensions are left out. */
function partsOf(document: JsonObject): readonly PlacedObject[] {
  return [...objectsOf(document, (name) => !isPlainName(name))];
}
