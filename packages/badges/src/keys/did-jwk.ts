import { decodeBase64url, encodeBase64url } from '../crypto/base64url.js';
import { kindOfJwk, type PublicJwk, publicMembers } from '../crypto/jwk.js';
import type { JsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonObject } from '../json/json-value.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import { malformedKey } from './malformed-key.js';
import { readPublicHalf } from './read-public-half.js';

/** A `did:jwk` identifier. The grammar is `did:jwk:` and one JSON Web Key as base64url text. */
export type DidJwk = `did:jwk:${string}`;

const PREFIX = 'did:jwk:';

// A key is small: an RSA key of 16384 bits takes less than half of this.
const KEY_LIMITS: JsonLimits = {
  bytes: 8 * 1024,
  depth: 4,
  values: 32,
  stringLength: 8 * 1024,
  nameLength: 64,
};

/** Tells whether an identifier is of the method `did:jwk`; it may still hold a key that cannot be read. */
export function isDidJwk(id: string): id is DidJwk {
  return id.startsWith(PREFIX);
}

/**
 * The `did:jwk` of a public key: an identifier that is the key itself, so that nothing needs to be published. It proves
 * control of that key and says nothing about who controls it.
 *
 * Members that are not the public key are left out, a private half among them, and the rest is put in order, so that one
 * key has one identifier.
 *
 * @throws {@link BadgeError} `key.malformed` when it is no key of Ed25519, P-256 or P-384, or of RSA with 2048 bits or
 * more.
 * @see {@link https://github.com/quartzjer/did-jwk/blob/main/spec.md | did:jwk Method Specification}
 * @example
 * ```ts
 * import { didJwkOf } from '@cop-credentials/badges';
 *
 * didJwkOf({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }); //=> 'did:jwk:eyJjcnYiOiJFZDI1NTE5Iiwia3R5IjoiT0tQIiwieCI6IjExcVlBWUt4Q3JmVlNfN1R5V1FIT2c3aGN2UGFwaU1scndJYWFQY0hVUm8ifQ'
 * ```
 */
export function didJwkOf(jwk: PublicJwk): DidJwk {
  const kind = kindOfJwk({ ...jwk });
  const publicKeyJwk = kind && publicMembers(kind, { ...jwk });
  const key = publicKeyJwk && readPublicHalf({ publicKeyJwk });
  if (key === undefined)
    throw malformedKey('This is no public JSON Web Key that badges are signed with.');
  return `${PREFIX}${encodeBase64url(new TextEncoder().encode(JSON.stringify(key.toJwk())))}`;
}

/**
 * The JSON Web Key in a `did:jwk`, or `undefined` when it holds none: no strict base64url, no strict JSON, no object.
 * Whether it is a public key of a kind that badges are signed with is not looked at.
 */
export function decodeDidJwk(did: DidJwk): JsonObject | undefined {
  const encoded = did.slice(PREFIX.length);
  // Four letters of base64 hold three bytes.
  if (encoded.length > (KEY_LIMITS.bytes / 3) * 4) return undefined;
  const bytes = decodeBase64url(encoded);
  const text = bytes && decodeUtf8(bytes, KEY_LIMITS);
  const jwk = text?.ok ? parseJson(text.value, KEY_LIMITS) : undefined;
  return jwk?.ok && isJsonObject(jwk.value) ? jwk.value : undefined;
}

/** The one verification method that a `did:jwk` has. */
export function didJwkVerificationMethod(did: DidJwk): string {
  return `${did}#0`;
}
