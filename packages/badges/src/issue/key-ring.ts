import { type PublicKey, thumbprint } from '../crypto/crypto.js';
import type { KeyKind } from '../crypto/jwk.js';
import { isSameKey } from '../crypto/same-key.js';
import { BadgeError } from '../errors.js';
import { didJwkOf } from '../keys/did-jwk.js';
import { didKeyOf } from '../keys/did-key.js';
import { keyInIdentifier } from '../keys/key-in-identifier.js';
import { encodePublicMultikey } from '../keys/multikey.js';
import type { NamedSigner } from '../keys/named-signer.js';
import { isUnderIssuer } from '../keys/under-issuer.js';
import { isAbsoluteIri } from '../model/iri.js';
import type { KeyEntry } from './read-issuer-keys.js';

/** A key under its name, as the issuer lists it. */
export interface ListedKey {
  readonly verificationMethod: string;
  readonly publicKey: PublicKey;
  /** The instant from which nobody is to believe it. */
  readonly revoked?: string;
}

/** The keys of an issuer: all that it lists, and of each kind the one that signs. */
export interface KeyRing {
  readonly listed: readonly ListedKey[];
  readonly signers: ReadonlyMap<KeyKind, NamedSigner>;
}

/** The identifier that is the key itself: a `did:key`, or for RSA, which has none, a `did:jwk`. */
export function identifierOf(publicKey: PublicKey): string {
  const jwk = publicKey.toJwk();
  const multikey = encodePublicMultikey(jwk);
  return multikey === undefined ? didJwkOf(jwk) : didKeyOf(multikey);
}

/** Names the keys of an issuer, and refuses names and keys that are not its own. */
export function makeKeyRing(entries: readonly KeyEntry[], issuerId: string): KeyRing {
  const listed: ListedKey[] = [];
  const signers = new Map<KeyKind, NamedSigner>();
  for (const entry of entries) {
    const { publicKey, signer, revoked, place } = entry;
    const verificationMethod = nameOf(entry, issuerId);
    if (listed.some((other) => other.verificationMethod === verificationMethod))
      throw twice('Two keys have the same name.', place.id);
    if (listed.some((other) => isSameKey(other.publicKey, publicKey)))
      throw twice('The same key is given twice.', place.key);
    const key = { verificationMethod, publicKey };
    listed.push({ ...key, ...(revoked !== undefined && { revoked }) });
    if (signer === undefined) continue;
    if (signers.has(publicKey.kind))
      throw twice(`Two ${publicKey.kind} keys are active; retire the older one.`, place.key);
    signers.set(publicKey.kind, { ...key, signer });
  }
  return { listed, signers };
}

function nameOf({ id, publicKey, place }: KeyEntry, issuerId: string): string {
  const only = keyInIdentifier(issuerId, 0);
  if (only !== undefined) {
    if (!only.key.ok || !isSameKey(only.key.publicKey, publicKey))
      throw mismatch('The key is not the one that the issuer’s id is.', place.issuer);
    if (id === undefined || id === only.verificationMethod) return only.verificationMethod;
  } else {
    const method = id ?? `${issuerId}#${shortName(publicKey)}`;
    if (isAbsoluteIri(method) && isUnderIssuer(method, issuerId)) return method;
  }
  throw mismatch('The verification method is not under the issuer’s id.', place.id);
}

function shortName(publicKey: PublicKey): string {
  const jwk = publicKey.toJwk();
  return encodePublicMultikey(jwk) ?? thumbprint(jwk);
}

function mismatch(message: string, path: string): BadgeError {
  return new BadgeError('key.mismatch', message, {
    path,
    hint: 'A verification method is the issuer’s id, # and a name for the key; a did:key or did:jwk has one key only.',
  });
}

function twice(message: string, path: string): BadgeError {
  return new BadgeError('option.invalid', message, { path });
}
