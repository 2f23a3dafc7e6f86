import { sameBytes } from '../crypto/bytes.js';
import { didKeyVerificationMethod, isDidKey } from '../keys/did-key.js';
import {
  isUnderIssuer,
  type KeyResolution,
  type KeyResolver,
  notControlled,
  signedByAnother,
} from '../keys/key-resolution.js';
import { publicKeyFromJwk } from '../keys/read-public-key.js';
import { problem } from '../report/check-result.js';
import type { JwtHeader } from './check-header.js';

/**
 * Finds the issuer’s key that a token names. A key in the header proves nothing by itself: it counts only where it is
 * the one that the issuer’s own document lists.
 */
export async function findTokenKey(
  header: JwtHeader,
  issuerId: string,
  resolveKey: KeyResolver,
): Promise<KeyResolution> {
  const method = methodNamed(header, issuerId);
  if (method === undefined) return notFound(issuerId);
  const found = await resolveKey(method, issuerId);
  if (!found.ok || header.jwk === undefined) return found;
  const stated = publicKeyFromJwk(header.jwk);
  if (stated !== undefined && sameBytes(stated.spki, found.publicKey.spki)) return found;
  const message = 'The key in the header of the token is not the one that the issuer lists.';
  return { ok: false, problem: notControlled(message) };
}

/** The verification method of the issuer that a header names; a `did:key` has only one, so it need not be named. */
function methodNamed({ kid }: JwtHeader, issuerId: string): string | undefined {
  if (kid !== undefined) return isUnderIssuer(kid, issuerId) ? kid : undefined;
  return isDidKey(issuerId) ? didKeyVerificationMethod(issuerId) : undefined;
}

/** Issuers with a web address may list keys elsewhere at it, where nobody has looked; DIDs list theirs in one place. */
function notFound(issuerId: string): KeyResolution {
  if (issuerId.startsWith('did:key:')) {
    return {
      ok: false,
      problem: signedByAnother(),
    };
  }
  return {
    ok: false,
    problem: problem(
      'key.unresolvable',
      'The token does not name a key under the issuer’s id, and other lists of its keys are not looked up yet.',
      { path: '/issuer', hint: 'Try another verifier, or ask the issuer.' },
    ),
  };
}
