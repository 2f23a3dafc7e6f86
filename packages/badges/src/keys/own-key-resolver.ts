import type { PublicKey } from '../crypto/crypto.js';
import { type KeyResolution, type KeyResolver, refuse, signedByAnother } from './key-resolution.js';

/** Finds one key, that of an issuer who checks what it has just signed, and asks nobody. */
export function ownKeyResolver(own: {
  readonly verificationMethod: string;
  readonly publicKey: PublicKey;
}): KeyResolver {
  const { verificationMethod, publicKey } = own;
  const find = async (name: string | undefined): Promise<KeyResolution> =>
    name === verificationMethod ? { ok: true, publicKey } : refuse(signedByAnother());
  return { ofMethod: find, ofToken: ({ kid }) => find(kid) };
}
