import type { KeyKind } from '../crypto/jwk.js';
import { asArray, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { ALGORITHMS } from '../jwt/algorithms.js';
import { outsideOf, periodOfJwk } from './key-period.js';
import { type KeyResolution, notListed, refuse, usableKey } from './key-resolution.js';
import { publicKeyFromJwk } from './read-public-key.js';

/**
 * The key in a JSON Web Key that an issuer publishes, where it may check signatures: its `use`, `key_ops` and `alg` say
 * nothing else (RFC 7517 section 4), and it is in its time.
 */
export function usableJwk(jwk: JsonObject, now: number): KeyResolution {
  if (!mayVerify(jwk)) return refuse(notListed());
  const ended = outsideOf(periodOfJwk(jwk), now);
  if (ended !== undefined) return refuse(ended);
  const publicKey = publicKeyFromJwk(jwk);
  const fits = publicKey !== undefined && isFor(member(jwk, 'alg'), publicKey.kind);
  return usableKey(fits ? publicKey : undefined);
}

function mayVerify(jwk: JsonObject): boolean {
  const use = member(jwk, 'use');
  const operations = member(jwk, 'key_ops');
  return (
    (use === undefined || use === 'sig') &&
    (operations === undefined || asArray(operations).includes('verify'))
  );
}

function isFor(algorithm: JsonValue | undefined, kind: KeyKind): boolean {
  // RFC 9864 gives EdDSA with this curve a name of its own.
  const names = kind === 'Ed25519' ? [ALGORITHMS[kind], kind] : [ALGORITHMS[kind]];
  return algorithm === undefined || names.some((name) => name === algorithm);
}
