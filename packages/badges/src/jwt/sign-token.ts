import { encodeBase64url } from '../crypto/base64url.js';
import type { JsonObject } from '../json/json-value.js';
import { type NamedSigner, signBytes } from '../keys/named-signer.js';
import { ALGORITHMS } from './algorithms.js';
import { claimsOf } from './claims.js';

/**
 * Signs a credential of version 2.0 of the data model as a compact JWS: the whole credential and the claims that repeat
 * it are the payload (Open Badges 3.0, sections 8.2.3 to 8.2.5). Errors of the signer pass through.
 */
export async function signToken(credential: JsonObject, key: NamedSigner): Promise<string> {
  const header = {
    alg: ALGORITHMS[key.publicKey.kind],
    kid: key.verificationMethod,
    typ: 'JWT',
  };
  const claims = claimsOf(credential).filter(([, value]) => value !== undefined);
  const payload = { ...credential, ...Object.fromEntries(claims) };
  const signingInput = `${encodeJson(header)}.${encodeJson(payload)}`;
  const signature = await signBytes(key, new TextEncoder().encode(signingInput));
  return `${signingInput}.${encodeBase64url(signature)}`;
}

function encodeJson(value: object): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}
