import type { PublicKey } from '../crypto/crypto.js';
import type { KeyKind } from '../crypto/jwk.js';
import type { JsonObject } from '../json/json-value.js';
import type { RequestCode } from '../network/answer.js';
import { type DecidingProblem, problem } from '../report/check-result.js';

/** A key, or why there is none. */
export type KeyResolution =
  | { readonly ok: true; readonly publicKey: PublicKey }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** What a token says of the key it is signed with. At least one of `kid` and `jwk` is there. */
export interface KeyHint {
  /** The kind of key that its algorithm is for. */
  readonly keyKind: KeyKind;
  readonly kid?: string;
  readonly jwk?: JsonObject;
}

/** Finds keys of issuers, and nobody else’s. */
export interface KeyResolver {
  /** The key of a verification method that is known to stand under the issuer’s identifier. */
  ofMethod(verificationMethod: string, issuerId: string): Promise<KeyResolution>;
  /** The issuer’s key that the header of a token names. */
  ofToken(named: KeyHint, issuerId: string): Promise<KeyResolution>;
}

/** Where a proof names its key. */
const KEY_PATH = '/proof/verificationMethod';
const ISSUER_PATH = '/issuer';
const LISTING = 'Controlled Identifiers 1.0, section 3.3';

export function refuse(found: DecidingProblem): KeyResolution {
  return { ok: false, problem: found };
}

/** A key as it was found: one that cannot be read, or that vouches for nothing, is no key. */
export function usableKey(publicKey: PublicKey | undefined): KeyResolution {
  if (publicKey !== undefined) return { ok: true, publicKey };
  return refuse(malformed('The issuer’s key cannot be read, or proves nothing.'));
}

/** The problem of a description of a key that contradicts itself, or that nobody could read. */
export function malformed(message: string): DecidingProblem {
  return problem('key.malformed', message, {
    path: KEY_PATH,
    reference:
      'Controlled Identifiers 1.0, section 2.2; RFC 7517, section 4; RFC 8032, section 8.2',
  });
}

/** The problem of an issuer’s identifier that leads nowhere, whatever is published. */
export function malformedIdentifier(message: string): DecidingProblem {
  return problem('key.malformed', message, {
    path: ISSUER_PATH,
    reference: 'did:web Method, section 3.2 "Read"',
  });
}

/** The problem of a key that is outside of the time in which it counts. */
export function outOfPeriod(code: 'key.revoked' | 'key.expired', message: string): DecidingProblem {
  return problem(code, message, {
    path: KEY_PATH,
    hint: 'Ask the issuer for a badge signed with its present key.',
    reference: 'Controlled Identifiers 1.0, section 2.2',
  });
}

export function notControlled(message: string): DecidingProblem {
  return problem('key.not-controlled-by-issuer', message, {
    path: KEY_PATH,
    hint: 'Somebody else may have signed in this issuer’s name. Ask the issuer.',
    reference: LISTING,
  });
}

/** The problem of a key that does not stand under the issuer’s identifier. */
export function signedByAnother(): DecidingProblem {
  return notControlled('The badge is signed with a key that is not the issuer’s.');
}

/** The problem of a key that the issuer publishes nowhere, or for something else. */
export function notListed(): DecidingProblem {
  return notControlled('The issuer does not list this key for signing badges.');
}

/** The problem of keys that could not be looked up; it says nothing against the badge. */
export function unresolvable(
  why: string,
  code: RequestCode | 'key.unresolvable' = 'key.unresolvable',
): DecidingProblem {
  return problem(code, `The issuer’s keys could not be looked up: ${why}.`, {
    path: ISSUER_PATH,
    hint: 'Try again later, or ask the issuer for its own page about the badge.',
  });
}
