import type { PublicKey } from '../crypto/crypto.js';
import { isSameKey } from '../crypto/same-key.js';
import { copyJson } from '../json/copy-json.js';
import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject } from '../json/json-value.js';
import { publicKeyFromJwk, publicKeyFromMultibase } from './read-public-key.js';
import type { PublicHalf } from './signer.js';

/** The key that a public half gives, or `undefined` when it gives none, or two that are not the same. */
export function readPublicHalf(half: PublicHalf): PublicKey | undefined {
  const { publicKeyMultibase, publicKeyJwk } = half;
  const keys: (PublicKey | undefined)[] = [];
  if (publicKeyMultibase !== undefined) keys.push(publicKeyFromMultibase(`${publicKeyMultibase}`));
  if (publicKeyJwk !== undefined) keys.push(readJwk(publicKeyJwk));
  const [key, other = key] = keys;
  return key !== undefined && other !== undefined && isSameKey(key, other) ? key : undefined;
}

function readJwk(jwk: unknown): PublicKey | undefined {
  const copy = copyJson(jwk, jsonLimits);
  return copy.ok && isJsonObject(copy.value) ? publicKeyFromJwk(copy.value) : undefined;
}
