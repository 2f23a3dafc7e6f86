import { isSameKey } from '../crypto/same-key.js';
import { isJsonArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import {
  type KeyHint,
  type KeyResolution,
  notControlled,
  notListed,
  refuse,
  unresolvable,
} from './key-resolution.js';
import { type Lookup, silent } from './lookup.js';
import { publicKeyFromJwk } from './read-public-key.js';
import { usableJwk } from './usable-jwk.js';

/** What is looked for in a set of keys, and whose set it is. */
export interface JwkSetQuery {
  readonly named: KeyHint;
  /** The names that the key may have in the set. */
  readonly names: readonly string[];
  readonly issuerId: string;
  /** Whether the set can hold keys of the issuer alone. */
  readonly isIssuersOwn: boolean;
  readonly now: number;
}

/**
 * Finds a key in a JSON Web Key Set (RFC 7517 section 5): by its name, or where none has it, by the key in the header
 * of the token. In a set that several issuers may share, a key counts only for the issuer that its `iss` names: without
 * it, anybody who has a key there could sign for anybody else.
 */
export function findInJwkSet(set: JsonObject, query: JwkSetQuery): Lookup {
  const keys = member(set, 'keys');
  if (!isJsonArray(keys)) return silent('its list of keys is none');
  const members = keys.filter(isJsonObject);
  const isShared = !query.isIssuersOwn || members.some((jwk) => isOfAnother(jwk, query));
  const found = matching(members, query).map((jwk) => {
    if (isOfAnother(jwk, query))
      return refuse(notControlled('The key is listed as that of another issuer at the same host.'));
    return isShared && member(jwk, 'iss') === undefined
      ? refuse(unresolvable('the list of keys at its host does not say which are whose'))
      : usableJwk(jwk, query.now);
  });
  return onlyOne(found, query.named);
}

/** One JSON Web Key by itself (RFC 7517 section 4), at an address of the issuer alone. */
export function keyOfLoneJwk(jwk: JsonObject, query: JwkSetQuery): KeyResolution {
  return isOfAnother(jwk, query) ? refuse(notListed()) : usableJwk(jwk, query.now);
}

function isOfAnother(jwk: JsonObject, { issuerId }: JwkSetQuery): boolean {
  const iss = member(jwk, 'iss');
  return iss !== undefined && iss !== issuerId;
}

function matching(members: readonly JsonObject[], query: JwkSetQuery): readonly JsonObject[] {
  const byName = members.filter((jwk) => {
    const kid = member(jwk, 'kid');
    return typeof kid === 'string' && query.names.includes(kid);
  });
  if (byName.length > 0 || query.named.jwk === undefined) return byName;
  const stated = publicKeyFromJwk(query.named.jwk);
  return members.filter((jwk) => {
    const key = publicKeyFromJwk(jwk);
    return key !== undefined && stated !== undefined && isSameKey(key, stated);
  });
}

/** Keys of different kinds may share a name (RFC 7517 section 4.5); of the kind of the token there may be one. */
function onlyOne(found: readonly KeyResolution[], { keyKind }: KeyHint): KeyResolution {
  const good = found.flatMap((key) => (key.ok ? [key] : []));
  const ofKind = good.filter(({ publicKey }) => publicKey.kind === keyKind);
  const [first, ...others] = ofKind.length > 0 ? ofKind : good;
  // Where none is good, what is said of one that may be the issuer’s goes before what is said of another’s.
  if (first === undefined) return found.find(isMaybeOfIssuer) ?? found[0] ?? refuse(notListed());
  return others.every(({ publicKey }) => isSameKey(publicKey, first.publicKey))
    ? first
    : refuse(unresolvable('its list of keys has two of that name'));
}

function isMaybeOfIssuer(found: KeyResolution): boolean {
  return !found.ok && found.problem.code !== 'key.not-controlled-by-issuer';
}
