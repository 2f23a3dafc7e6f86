import { isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { readDate } from './date.js';
import { HOSTED_VERIFICATION } from './references.js';
import { isSameId } from './web-address.js';

type Compare = (given: JsonValue, hosted: JsonValue) => boolean;

const sameValue: Compare = (given, hosted) => given === hosted;
const sameId: Compare = (given, hosted) => isSameId(String(idOf(given)), String(idOf(hosted)));
const sameInstant =
  (edge: 'start' | 'end'): Compare =>
  (given, hosted) => {
    const [one, other] = [given, hosted].map((text) => readDate(String(text), edge)?.instant);
    return given === hosted || (one !== undefined && one === other);
  };

/** What must be the same in the copy that was given, where it says it: what it is for, whose it is, and since when. */
const COMPARED: readonly (readonly [path: string, what: string, compare: Compare])[] = [
  ['/recipient/type', 'kind of recipient', sameValue],
  ['/recipient/identity', 'recipient', sameValue],
  ['/recipient/hashed', 'form of the recipient', sameValue],
  ['/recipient/salt', 'salt of the recipient', sameValue],
  ['/badge', 'badge class', sameId],
  ['/badge/name', 'name of the badge', sameValue],
  ['/badge/issuer', 'issuer', sameId],
  ['/badge/issuer/name', 'name of the issuer', sameValue],
  ['/issuedOn', 'date of issue', sameInstant('start')],
  ['/expires', 'end', sameInstant('end')],
];

/** Two states of the copy that the issuer’s server has. */
export interface HostedCopy {
  /** As it was found. */
  readonly found: JsonObject;
  /** With what it links to in its place. */
  readonly complete: JsonObject;
}

/**
 * What a given copy of an assertion says otherwise than the copy that the issuer’s server has today. What the given copy
 * leaves out is no difference, since the other one decides.
 */
export function compareCopies(
  given: JsonObject,
  { found, complete }: HostedCopy,
): readonly DecidingProblem[] {
  return COMPARED.filter(([path, , isSame]) => {
    const said = valueAt(given, path);
    if (said === undefined) return false;
    // A link may have led to the new address of what it named.
    const hosted = [valueAt(found, path), valueAt(complete, path)];
    return !hosted.some((value) => value !== undefined && isSame(said, value));
  }).map(([path, what]) => {
    const message = `The issuer’s own server gives another ${what} than the copy that was given.`;
    const hint = 'Believe what the issuer’s own page about the badge says.';
    return problem('hosted.mismatch', message, { path, hint, reference: HOSTED_VERIFICATION });
  });
}

function valueAt(document: JsonObject, path: string): JsonValue | undefined {
  return path
    .split('/')
    .slice(1)
    .reduce<JsonValue | undefined>(
      (at, step) => (isJsonObject(at) ? (member(at, step) ?? undefined) : undefined),
      document,
    );
}

function idOf(value: JsonValue): JsonValue | undefined {
  return isJsonObject(value) ? member(value, 'id') : value;
}
