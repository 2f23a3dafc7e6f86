import type { PublicKey } from '../crypto/crypto.js';
import type { KeyKind } from '../crypto/jwk.js';
import type { JsonObject } from '../json/json-value.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { type CheckResult, failed, passed, problem } from '../report/check-result.js';
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
  const signature = { jwt, publicKey, keyKind: reading.header.keyKind };
  const proof = await checkTokenSignature(signature, REFERENCE);
  return { key: passed, proof: proof.problems.length > 0 ? proof : claims };
}

/** The signature of a token, the key it is checked with, and the kind of key that the token names. */
export interface TokenSignature {
  readonly jwt: ParsedJwt;
  readonly publicKey: PublicKey;
  readonly keyKind: KeyKind;
}

/** Whether the signature of a token fits, under a key of the kind that it names. */
export async function checkTokenSignature(
  { jwt, publicKey, keyKind }: TokenSignature,
  reference: string,
): Promise<CheckResult> {
  if (publicKey.kind !== keyKind) {
    const message = 'The token names another algorithm than the issuer’s key is for.';
    return failed(problem('jwt.algorithm', message, { path: '/alg', reference }));
  }
  const fits = await publicKey.verify(jwt.signingInput, jwt.signature);
  return fits ? passed : failed(doesNotFit({ reference }));
}
