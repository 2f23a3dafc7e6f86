import {
  asArray,
  isJsonArray,
  type JsonObject,
  type JsonValue,
  member,
  pointer,
} from '../json/json-value.js';
import { isAbsoluteIri } from '../model/iri.js';
import { type CheckResult, type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import { checkNodes } from './check-nodes.js';
import { objectsOf, type PlacedObject } from './walk.js';

const SERIALIZATION = 'Open Badges 3.0, section A.1';
/** A member name, but for `__proto__` and those that all objects and classes have. */
const MEMBER_NAME = /^(?!(?:constructor|prototype)$)[A-Za-z][A-Za-z0-9_-]*$/;
const VALUE_OBJECT_NAMES: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);
const LANGUAGE_TAGGED: ReadonlySet<string> = new Set(['name', 'description']);

/** Members whose absence would make a badge look better than it is, and so may not be there and empty. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'proof',
  'credentialStatus',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'issuer',
  'credentialSubject',
]);

/**
 * What the JSON of a badge may look like before JSON-LD reads it. Signatures cover the graph, and one graph has many
 * JSON forms; in some of them an expiry date is there for the signature and hidden from whoever looks for
 * `validUntil`. Only the plain form is accepted, so that what is checked and shown is what was signed.
 *
 * @see Verifiable Credentials Data Model 2.0, section 4.2 "Getting Started": compacted document form
 */
export function checkForm(
  document: JsonObject,
  places: readonly PlacedObject[] = objectsOf(document),
): CheckResult {
  const found: Findings = { problems: [], warnings: [] };
  for (const place of readable(document, places)) {
    if (isTaggedText(place)) found.warnings.push(tagged(place));
    else checkMembers(place, found);
  }
  const nodes = checkNodes(document, places);
  return {
    problems: [...found.problems, ...nodes.problems],
    warnings: [...found.warnings, ...nodes.warnings],
  };
}

/** What was found so far. */
interface Findings {
  readonly problems: DecidingProblem[];
  readonly warnings: Problem[];
}

/** What stands under a name that is refused is not looked at as well. */
function readable(document: JsonObject, places: readonly PlacedObject[]): readonly PlacedObject[] {
  const isPlain = places.every(({ name }) => name === undefined || isPlainName(name));
  return isPlain ? places : objectsOf(document, (name) => !isPlainName(name));
}

function checkMembers(place: PlacedObject, found: Findings): void {
  const { object } = place;
  const { problems, warnings } = found;
  for (const name of Object.keys(object)) {
    if (name === '@context') continue;
    const value = object[name];
    if (!isPlainName(name)) problems.push(notPlain(pointer(place.path, name), name));
    else if (isEmpty(value)) {
      const at = pointer(place.path, name);
      if (place.path === '' && NEVER_EMPTY.has(name))
        problems.push(form(at, `${name} is there and empty.`));
      else
        warnings.push(
          problem(
            'schema.lenient',
            'A member is there and empty; the signature does not cover it, and Open Badges 3.0 wants it left out.',
            { path: at, reference: SERIALIZATION },
          ),
        );
    } else if (typeof value === 'number') checkNumber(value, place, name, found);
    else if (isJsonArray(value)) {
      for (const item of value) if (typeof item === 'number') checkNumber(item, place, name, found);
    }
  }
  problems.push(...checkIdentity(place));
}

function checkNumber(value: number, place: PlacedObject, name: string, found: Findings): void {
  if (isQuarters(value)) return;
  if (!isSignedAsFraction(value)) {
    const message = 'A number is so small that the signature covers it as 0.';
    found.problems.push(form(pointer(place.path, name), message));
  } else if (!isSignedExactly(value)) found.warnings.push(inexact(pointer(place.path, name)));
}

/** Whether an object is named by an absolute address, and its types by names. */
export function checkIdentity(
  place: Pick<PlacedObject, 'object' | 'path'>,
): readonly DecidingProblem[] {
  const { object } = place;
  const problems: DecidingProblem[] = [];
  const id = member(object, 'id');
  const isNamed = id === undefined || id === null || (typeof id === 'string' && isAbsoluteIri(id));
  if (!isNamed) problems.push(form(pointer(place.path, 'id'), 'An id is not an absolute address.'));
  for (const type of asArray(member(object, 'type')))
    if (typeof type !== 'string' || type.startsWith('_:'))
      problems.push(form(pointer(place.path, 'type'), 'A type is not a name.'));
  return problems;
}

/** Whether a member is what its name says: no keyword, no address and no prefix stands for another one. */
export function isPlainName(name: string): boolean {
  return MEMBER_NAME.test(name);
}

/** Whether a number is whole or has but a few digits, .25, .5 or .75 at the end, as credits have. */
function isQuarters(value: number): boolean {
  return Number.isInteger(value) || (Math.abs(value) < 1e12 && Number.isInteger(value * 4));
}

/** JSON-LD processors write a number without a decimal point, such as 1e-7, as a whole one. */
function isSignedAsFraction(value: number): boolean {
  return String(value).includes('.');
}

/** JSON-LD 1.1 API, section 8.6: numbers are signed with sixteen digits. */
function isSignedExactly(value: number): boolean {
  return Number(value.toExponential(15)) === value;
}

function inexact(path: string): Problem {
  const message = 'A number has more digits than the signature covers.';
  return problem('schema.lenient', message, { path });
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === null || (isJsonArray(value) && value.every(isEmpty));
}

/** A name or description with its language said, `{"@value": "…", "@language": "en"}`. */
function isTaggedText({ object, name }: PlacedObject): boolean {
  return (
    name !== undefined &&
    LANGUAGE_TAGGED.has(name) &&
    typeof member(object, '@value') === 'string' &&
    Object.entries(object).every(
      ([key, value]) => VALUE_OBJECT_NAMES.has(key) && typeof value === 'string',
    )
  );
}

function tagged({ path }: PlacedObject): Problem {
  const message = 'A text is given with its language; Open Badges 3.0 wants plain text here.';
  return problem('schema.lenient', message, { path, reference: SERIALIZATION });
}

/** The problem of a name that could stand for another one. */
export function notPlain(path: string, name: string): DecidingProblem {
  return form(path, `The member name ${JSON.stringify(name.slice(0, 80))} is not a plain name.`);
}

function form(path: string, message: string): DecidingProblem {
  return problem('json-ld.form', message, {
    path,
    hint: 'Ask the issuer for the badge as it was issued: this form can hide what the signature covers.',
    reference: 'Verifiable Credentials Data Model 2.0, section 4.2',
  });
}
