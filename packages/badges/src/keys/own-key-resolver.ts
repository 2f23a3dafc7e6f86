import type { PublicKey } from '../crypto/crypto.js';
import { type KeyResolution, type KeyResolver, refuse, signedByAnother } from './key-resolution.js';

/** Finds the keys of an issuer who checks what it has just signed, and asks nobody. */
export function ownKeyResolver(
  keys: Iterable<{ readonly verificationMethod: string; readonly publicKey: PublicKey }>,
): KeyResolver {
  const own = new Map([...keys].map((key) => [key.verificationMethod, key.publicKey]));
  const find = async (name: string | undefined): Promise<KeyResolution> => {
    const publicKey = name === undefined ? undefined : own.get(name);
    return publicKey === undefined ? refuse(signedByAnother()) : { ok: true, publicKey };
  };
  return { ofMethod: find, ofToken: ({ kid }) => find(kid) };
}
