import type { PublicKey } from '../crypto/crypto.js';
import { publicKeyFromMultibase } from './read-public-key.js';

/** A `did:key` identifier. The grammar is `did:key:` and one multibase value. */
export type DidKey = `did:key:${string}`;

/** Tells whether an identifier is of the method `did:key`; it may still hold a key that cannot be read. */
export function isDidKey(id: string): id is DidKey {
  return id.startsWith('did:key:');
}

/**
 * The `did:key` of a public key: an identifier that is the key itself, so that nothing needs to be published.
 * It proves control of that key and says nothing about who controls it.
 *
 * @param publicKeyMultibase - The key as Multikey text, `z6Mk…` for Ed25519.
 * @see {@link https://w3c-ccg.github.io/did-key-spec/ | The did:key Method}
 * @example
 * ```ts
 * import { didKeyOf } from '@cop-credentials/badges';
 *
 * didKeyOf('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'); //=> 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
 * ```
 */
export function didKeyOf(publicKeyMultibase: string): DidKey {
  return `did:key:${publicKeyMultibase}`;
}

/** The one verification method that a `did:key` has: its fragment repeats the key. */
export function didKeyVerificationMethod(did: DidKey): string {
  return `${did}#${did.slice('did:key:'.length)}`;
}

/** The public key in a `did:key`, or `undefined` when the identifier holds none that badges are signed with. */
export function publicKeyOfDidKey(did: DidKey): PublicKey | undefined {
  return publicKeyFromMultibase(did.slice('did:key:'.length));
}
