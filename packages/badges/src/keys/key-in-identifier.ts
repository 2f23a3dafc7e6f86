import { decodeDidJwk, didJwkVerificationMethod, isDidJwk } from './did-jwk.js';
import { didKeyVerificationMethod, isDidKey, publicKeyOfDidKey } from './did-key.js';
import { type KeyResolution, refuse, signedByAnother, usableKey } from './key-resolution.js';
import { usableJwk } from './usable-jwk.js';

/** The one key of an identifier that is a key itself. */
export interface IdentifierKey {
  readonly verificationMethod: string;
  readonly key: KeyResolution;
}

/** The key in a `did:key` or `did:jwk`; `undefined` for identifiers of other kinds. */
export function keyInIdentifier(id: string, now: number): IdentifierKey | undefined {
  if (isDidKey(id)) {
    return {
      verificationMethod: didKeyVerificationMethod(id),
      key: usableKey(publicKeyOfDidKey(id)),
    };
  }
  if (!isDidJwk(id)) return undefined;
  const jwk = decodeDidJwk(id);
  return {
    verificationMethod: didJwkVerificationMethod(id),
    key: jwk === undefined ? usableKey(undefined) : usableJwk(jwk, now),
  };
}

/** The key of an identifier that is one, where it is named as it has to be. */
export function keyUnder(name: string, { verificationMethod, key }: IdentifierKey): KeyResolution {
  return name === verificationMethod ? key : refuse(signedByAnother());
}
