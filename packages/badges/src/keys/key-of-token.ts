import { isSameKey } from '../crypto/same-key.js';
import { keyInIdentifier, keyUnder } from './key-in-identifier.js';
import { type KeyHint, type KeyResolution, notControlled, refuse } from './key-resolution.js';
import { leadsNowhere } from './leads-nowhere.js';
import { publicationOf } from './publication.js';
import { PublishedKeys, type PublishedKeysOptions } from './published-keys.js';
import { publicKeyFromJwk } from './read-public-key.js';
import { findTokenKey } from './token-key.js';

/** Finds the issuer’s key that the header of a token names. A key that stands there itself has to be the same. */
export async function keyOfToken(
  { keyKind, kid, jwk }: KeyHint,
  issuerId: string,
  wanted: PublishedKeysOptions,
): Promise<KeyResolution> {
  // A name that begins with # is a part of the issuer’s identifier, as it is in the issuer’s document.
  const full = kid?.startsWith('#') ? `${issuerId}${kid}` : kid;
  const named = { keyKind, ...(full !== undefined && { kid: full }), ...(jwk && { jwk }) };
  const stated = jwk && publicKeyFromJwk(jwk);
  if (jwk !== undefined && stated === undefined) return refuse(isNotThatOfHeader());
  const found = await keyNamed(named, issuerId, wanted);
  if (!found.ok || stated === undefined || isSameKey(stated, found.publicKey)) return found;
  return refuse(isNotThatOfHeader());
}

async function keyNamed(
  named: KeyHint,
  issuerId: string,
  wanted: PublishedKeysOptions,
): Promise<KeyResolution> {
  const own = keyInIdentifier(issuerId, wanted.now);
  if (own !== undefined) {
    // An identifier that is a key names it already.
    const { kid = issuerId } = named;
    return keyUnder(kid === issuerId ? own.verificationMethod : kid, own);
  }
  const publication = publicationOf(issuerId);
  if (publication === undefined) return leadsNowhere(issuerId);
  return findTokenKey(named, publication, new PublishedKeys(publication, wanted));
}

function isNotThatOfHeader() {
  return notControlled('The key in the header of the token is not one that the issuer lists.');
}
