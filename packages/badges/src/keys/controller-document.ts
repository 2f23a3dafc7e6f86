import { isSameKey } from '../crypto/same-key.js';
import {
  asArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { outsideOf, periodOfMethod } from './key-period.js';
import {
  type KeyResolution,
  malformed,
  notControlled,
  refuse,
  usableKey,
} from './key-resolution.js';
import { publicKeyFromMultibase } from './read-public-key.js';
import { usableJwk } from './usable-jwk.js';

/** Who has to control a key, and the instant it has to be good at. */
export interface MethodQuery {
  readonly issuerId: string;
  readonly now: number;
}

/** What a key may be listed for: to sign credentials, or presentations of them. */
export type VerificationRelationship = 'assertionMethod' | 'authentication';

/** Where a document describes keys. */
const METHOD_MEMBERS = ['verificationMethod', 'assertionMethod', 'authentication'];

/** Whether a document says anything of keys, as a profile without them does not. */
export function saysKeys(document: JsonObject): boolean {
  return METHOD_MEMBERS.some((name) => member(document, name) !== undefined);
}

/** Whose keys are looked for, and for what. */
export interface ListQuery {
  readonly issuerId: string;
  readonly relationship: VerificationRelationship;
}

/**
 * The verification methods that an issuer’s document lists for something (Controlled Identifiers 1.0, section 2.3), by
 * id, each with the descriptions the document has of it: none where it is described elsewhere.
 */
export function listedMethods(
  document: JsonObject,
  { issuerId, relationship }: ListQuery,
): ReadonlyMap<string, readonly JsonObject[]> {
  const described = methodsIn(document);
  const idOf = (value: JsonValue | undefined) => absolute(value, issuerId);
  const listed = asArray(member(document, relationship))
    .map((entry) => idOf(isJsonObject(entry) ? member(entry, 'id') : entry))
    .filter((id) => id !== undefined);
  return new Map(
    listed.map((id) => [id, described.filter((method) => idOf(member(method, 'id')) === id)]),
  );
}

/** The verification methods that a document describes, for whatever they are listed. */
export function methodsIn(document: JsonObject): readonly JsonObject[] {
  return METHOD_MEMBERS.flatMap((name) => asArray(member(document, name))).filter(isJsonObject);
}

/**
 * The key that descriptions of one verification method give, where the issuer controls it and it is in its time. Two
 * that differ give none, as it would depend on the reader which one counts.
 */
export function keyOfMethod(
  descriptions: readonly JsonObject[],
  { issuerId, now }: MethodQuery,
): KeyResolution {
  return agreed(
    descriptions.map((method) => {
      if (member(method, 'controller') !== issuerId)
        return refuse(notControlled('The key is controlled by somebody else than the issuer.'));
      const ended = outsideOf(periodOfMethod(method), now);
      return ended === undefined ? agreed(formsOf(method, now)) : refuse(ended);
    }),
  );
}

/** The forms a description gives its key in. Section 2.2 allows one; two are taken where they say the same. */
function formsOf(method: JsonObject, now: number): readonly KeyResolution[] {
  const { publicKeyMultibase: text, publicKeyJwk: jwk } = method;
  const forms: KeyResolution[] = [];
  if (text !== undefined)
    forms.push(usableKey(typeof text === 'string' ? publicKeyFromMultibase(text) : undefined));
  if (jwk !== undefined) forms.push(isJsonObject(jwk) ? usableJwk(jwk, now) : usableKey(undefined));
  return forms;
}

function agreed([
  first = usableKey(undefined),
  ...others
]: readonly KeyResolution[]): KeyResolution {
  for (const other of others) {
    if (!first.ok) return first;
    if (!other.ok) return other;
    if (!isSameKey(first.publicKey, other.publicKey))
      return refuse(malformed('The issuer describes two keys under one name.'));
  }
  return first;
}

function absolute(id: JsonValue | undefined, base: string): string | undefined {
  if (typeof id !== 'string') return undefined;
  return id.startsWith('#') ? `${base}${id}` : id;
}
