import type { PublicKey } from '../crypto/crypto.js';
import { type DecidingProblem, problem } from '../report/check-result.js';

export type KeyResolution =
  | { readonly ok: true; readonly publicKey: PublicKey }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** Finds the public key of a verification method that is known to be under the issuer’s identifier. */
export type KeyResolver = (verificationMethod: string, issuerId: string) => Promise<KeyResolution>;

const REFERENCE = 'Controlled Identifiers 1.0, section 3.3';
/** Where a proof names its key. */
export const KEY_PATH = '/proof/verificationMethod';

/**
 * Whether a verification method stands under an issuer’s identifier. Decided on the text alone, before anything is
 * resolved: a key of somebody else proves nothing about this issuer, however good its signature.
 */
export function isUnderIssuer(verificationMethod: string, issuerId: string): boolean {
  if (verificationMethod.startsWith(`${issuerId}#`)) return true;
  const isWebAddress = issuerId.startsWith('https://') && URL.canParse(verificationMethod);
  return (
    isWebAddress &&
    new URL(verificationMethod).href === verificationMethod &&
    verificationMethod.startsWith(issuerId.endsWith('/') ? issuerId : `${issuerId}/`)
  );
}

/** A key as it was found: one that cannot be read, or that vouches for nothing, is no key. */
export function usableKey(publicKey: PublicKey | undefined): KeyResolution {
  if (publicKey !== undefined) return { ok: true, publicKey };
  return {
    ok: false,
    problem: problem('key.malformed', 'The issuer’s key cannot be read, or proves nothing.', {
      path: KEY_PATH,
      reference: 'Controlled Identifiers 1.0, section 2.2; RFC 8032, section 8.2',
    }),
  };
}

export function notControlled(message: string): DecidingProblem {
  return problem('key.not-controlled-by-issuer', message, {
    path: KEY_PATH,
    hint: 'Somebody else may have signed in this issuer’s name. Ask the issuer.',
    reference: REFERENCE,
  });
}

/** The problem of a key that does not stand under the issuer’s identifier. */
export function signedByAnother(): DecidingProblem {
  return notControlled('The badge is signed with a key that is not the issuer’s.');
}
