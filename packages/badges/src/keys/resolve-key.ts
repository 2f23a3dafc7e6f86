import { ED25519_PUBLIC_KEY_BYTES } from '../crypto/crypto.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { decodeDidKey, didKeyVerificationMethod, isDidKey } from './did-key.js';
import { isSmallOrderKey } from './small-order.js';

export type KeyResolution =
  | { readonly ok: true; readonly publicKey: Uint8Array }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** Finds the public key of a verification method that is known to be under the issuer’s identifier. */
export type KeyResolver = (verificationMethod: string, issuerId: string) => Promise<KeyResolution>;

const REFERENCE = 'Controlled Identifiers 1.0, section 3.3';
const PATH = '/proof/verificationMethod';

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

/** Resolves keys that need no network. */
export const resolveOfflineKey: KeyResolver = async (verificationMethod, issuerId) => {
  if (!isDidKey(issuerId)) return { ok: false, problem: unresolvable(issuerId) };
  const publicKey = decodeDidKey(issuerId);
  if (publicKey === undefined) return { ok: false, problem: unreadable(issuerId) };
  if (verificationMethod !== didKeyVerificationMethod(issuerId)) {
    return {
      ok: false,
      problem: notControlled('The key named in the proof is not the one in the issuer’s did:key.'),
    };
  }
  return usableKey(publicKey);
};

/** A key as it was found, unless it vouches for nothing. */
export function usableKey(publicKey: Uint8Array): KeyResolution {
  if (publicKey.length === ED25519_PUBLIC_KEY_BYTES && isSmallOrderKey(publicKey)) {
    return {
      ok: false,
      problem: problem(
        'key.malformed',
        'The issuer’s key is one under which a signature proves nothing.',
        {
          path: PATH,
          reference: 'RFC 8032, section 8.2',
        },
      ),
    };
  }
  return { ok: true, publicKey };
}

export function notControlled(message: string): DecidingProblem {
  return problem('key.not-controlled-by-issuer', message, {
    path: PATH,
    hint: 'Somebody else may have signed in this issuer’s name. Ask the issuer.',
    reference: REFERENCE,
  });
}

// The first letters of the multibase form of keys that are good keys, but of another kind than Ed25519: P-256, P-384.
const OTHER_KEYS = /^did:key:z(?:Dn|82)/;

function unreadable(issuerId: string): DecidingProblem {
  return OTHER_KEYS.test(issuerId)
    ? problem(
        'proof.suite-unsupported',
        'The issuer’s key is of a kind that is not supported yet.',
        { path: PATH },
      )
    : problem('key.malformed', 'The issuer’s did:key holds no key that can be read.', {
        path: '/issuer',
        reference: 'did:key Method, section 3',
      });
}

function unresolvable(issuerId: string): DecidingProblem {
  const method = issuerId.startsWith('did:') ? issuerId.split(':', 2).join(':') : 'web addresses';
  return problem(
    'key.unresolvable',
    `The issuer’s keys could not be looked up: ${method} is not supported yet.`,
    {
      path: '/issuer',
      hint: 'Ask the issuer for its own page about the badge.',
    },
  );
}
