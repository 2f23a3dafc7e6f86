import { match } from 'ts-pattern';
import { isUnverifiableCode } from '../report/codes.js';
import { type KeyHint, type KeyResolution, refuse, signedByAnother } from './key-resolution.js';
import { firstThatDecides, type Lookup } from './lookup.js';
import { type Publication, placeOfKeyId } from './publication.js';
import type { PublishedKeys } from './published-keys.js';

/**
 * Finds the key of a token where its issuer publishes keys: the issuer’s document, the set of keys of its host, and for
 * https identifiers a document under the identifier. What the header says only chooses among them; nothing else that it
 * names is ever asked.
 */
export async function findTokenKey(
  named: KeyHint,
  publication: Publication,
  keys: PublishedKeys,
): Promise<Lookup> {
  const { kid } = named;
  const inHostSet = () => keys.inHostSet(named);
  const inDocument = () => keys.inDocument(named);
  if (kid === undefined) return firstThatDecides([inDocument, inHostSet]);
  // A document that the id leads to speaks for itself where it can be had.
  const elseInHostSet = (found: Lookup) =>
    isOpen(found) ? firstThatDecides([async () => found, inHostSet]) : found;
  return match(placeOfKeyId(kid, publication))
    .with('in-document', async () => {
      const found = await keys.ofMethod(kid);
      // A DID lists its keys in one place.
      return publication.isWebAddress ? elseInHostSet(found) : found;
    })
    .with('under-issuer', async () => elseInHostSet(await keys.atKeyId(kid, named)))
    .with('at-host', () =>
      firstThatDecides(named.jwk === undefined ? [inHostSet] : [inHostSet, inDocument]),
    )
    .with('elsewhere', async () => refuse(signedByAnother()))
    .exhaustive();
}

function isOpen(found: KeyResolution): boolean {
  return !found.ok && isUnverifiableCode(found.problem.code);
}
