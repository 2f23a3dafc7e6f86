import type { JsonObject } from '../json/json-value.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { failed, passed, problem } from '../report/check-result.js';
import { doesNotFit, type SignatureCheck } from '../report/signature-check.js';
import { checkClaims } from './check-claims.js';
import { readJwtHeader } from './check-header.js';
import type { ParsedJwt } from './parse-jwt.js';

const REFERENCE = 'Open Badges 3.0, section 8.2.6';

/** What a check of a token looks at. */
export interface SignedToken {
  readonly jwt: ParsedJwt;
  /** The credential in it. */
  readonly credential: JsonObject;
  readonly issuerId: string;
  readonly resolveKey: KeyResolver;
}

/** Checks how a token is signed: its header, that its claims agree with the credential in it, its key, its signature. */
export async function checkToken(token: SignedToken): Promise<SignatureCheck> {
  const { jwt, credential, issuerId, resolveKey } = token;
  const reading = readJwtHeader(jwt.header);
  if (!reading.ok) return { key: undefined, proof: failed(reading.problem) };
  const claims = checkClaims(jwt.payload, credential);
  if (claims.problems.length > 0) return { key: undefined, proof: claims };
  const key = await resolveKey.ofToken(reading.header, issuerId);
  if (!key.ok) return { key: failed(key.problem), proof: undefined };
  const { publicKey } = key;
  if (publicKey.kind !== reading.header.keyKind) {
    const message = 'The token names another algorithm than the issuer’s key is for.';
    return { key: passed, proof: failed(problem('jwt.algorithm', message, { path: '/alg' })) };
  }
  if (await publicKey.verify(jwt.signingInput, jwt.signature))
    return { key: passed, proof: claims };
  return { key: passed, proof: failed(doesNotFit({ reference: REFERENCE })) };
}
