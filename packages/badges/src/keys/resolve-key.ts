import { loadOnce } from '../load-once.js';
import type { Network } from '../network/network.js';
import type { VerificationRelationship } from './controller-document.js';
import { KeyDocuments } from './key-documents.js';
import { keyInIdentifier, keyUnder } from './key-in-identifier.js';
import type { KeyResolution, KeyResolver } from './key-resolution.js';
import { leadsNowhere } from './leads-nowhere.js';
import { publicationOf } from './publication.js';

const publishedKeys = loadOnce(() => import('./published-keys.js'));
const tokenKeys = loadOnce(() => import('./key-of-token.js'));

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

  return {
    ofMethod,
    ofToken: async (named, issuerId) => {
      const { keyOfToken } = await tokenKeys();
      return keyOfToken(named, issuerId, wanted);
    },
  };
}
