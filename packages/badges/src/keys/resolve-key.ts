import { isSameKey } from '../crypto/same-key.js';
import { loadOnce } from '../load-once.js';
import type { Network } from '../network/network.js';
import type { VerificationRelationship } from './controller-document.js';
import { isDidWeb } from './did-web.js';
import { KeyDocuments } from './key-documents.js';
import { type IdentifierKey, keyInIdentifier } from './key-in-identifier.js';
import {
  type KeyHint,
  type KeyResolution,
  type KeyResolver,
  malformedIdentifier,
  notControlled,
  refuse,
  signedByAnother,
  unresolvable,
} from './key-resolution.js';
import { publicationOf } from './publication.js';
import { publicKeyFromJwk } from './read-public-key.js';

const publishedKeys = loadOnce(() => import('./published-keys.js'));
const tokenKeys = loadOnce(() => import('./token-key.js'));

/**
 * Finds keys: a `did:key` or `did:jwk` is its own key, a `did:web` or https issuer is asked. Each document is asked for
 * once, however many proofs, endorsements and lists name it.
 */
export function createKeyResolver(options: {
  readonly requester: Network;
  readonly now: number;
  /** What the keys have to be listed for; to sign credentials, where nothing else is given. */
  readonly relationship?: VerificationRelationship;
}): KeyResolver {
  const { requester, now, relationship = 'assertionMethod' } = options;
  const wanted = { documents: new KeyDocuments(requester), now, relationship };

  async function ofMethod(verificationMethod: string, issuerId: string): Promise<KeyResolution> {
    const own = keyInIdentifier(issuerId, now);
    if (own !== undefined) return keyUnder(verificationMethod, own);
    const publication = publicationOf(issuerId);
    if (publication === undefined) return leadsNowhere(issuerId);
    const { PublishedKeys } = await publishedKeys();
    return new PublishedKeys(publication, wanted).ofMethod(verificationMethod);
  }

  async function namedBy(named: KeyHint, issuerId: string): Promise<KeyResolution> {
    const own = keyInIdentifier(issuerId, now);
    if (own !== undefined) {
      // An identifier that is a key names it already.
      const { kid = issuerId } = named;
      return keyUnder(kid === issuerId ? own.verificationMethod : kid, own);
    }
    const publication = publicationOf(issuerId);
    if (publication === undefined) return leadsNowhere(issuerId);
    const { PublishedKeys } = await publishedKeys();
    const { findTokenKey } = await tokenKeys();
    return findTokenKey(named, publication, new PublishedKeys(publication, wanted));
  }

  return {
    ofMethod,
    ofToken: async ({ keyKind, kid, jwk }, issuerId) => {
      // A name that begins with # is a part of the issuer’s identifier, as it is in the issuer’s document.
      const full = kid?.startsWith('#') ? `${issuerId}${kid}` : kid;
      const named = { keyKind, ...(full !== undefined && { kid: full }), ...(jwk && { jwk }) };
      const stated = jwk && publicKeyFromJwk(jwk);
      if (jwk !== undefined && stated === undefined) return refuse(isNotThatOfHeader());
      const found = await namedBy(named, issuerId);
      if (!found.ok || stated === undefined || isSameKey(stated, found.publicKey)) return found;
      return refuse(isNotThatOfHeader());
    },
  };
}

/** The key of an identifier that is one, where it is named as it has to be. */
function keyUnder(name: string, { verificationMethod, key }: IdentifierKey): KeyResolution {
  return name === verificationMethod ? key : refuse(signedByAnother());
}

function isNotThatOfHeader() {
  return notControlled('The key in the header of the token is not one that the issuer lists.');
}

function leadsNowhere(issuerId: string): KeyResolution {
  if (isDidWeb(issuerId)) return refuse(malformedIdentifier('The issuer’s did:web is malformed.'));
  if (issuerId.startsWith('https:')) return refuse(unresolvable('its identifier is no address'));
  const [scheme = '', method = ''] = issuerId.split(':');
  const kind = scheme === 'did' ? `did:${method}` : `identifiers that begin with ${scheme}:`;
  return refuse(unresolvable(`${kind} are not supported`));
}
