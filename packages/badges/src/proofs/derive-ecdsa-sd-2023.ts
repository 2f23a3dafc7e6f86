import { createDiscloseCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import type { JsonObject } from '../json/json-value.js';
import { contextLoader } from '../json-ld/document-loader.js';

/**
 * The part of a document that some JSON pointers and those of its issuer name, with a proof of that part. The pointers
 * have to be of the document; it throws whatever it likes for a base proof that is none.
 */
export function deriveEcdsaSd2023(
  document: JsonObject,
  options: { readonly baseProof: JsonObject; readonly selectivePointers: readonly string[] },
): Promise<object> {
  const { baseProof, selectivePointers } = options;
  const suite = createDiscloseCryptosuite({ selectivePointers });
  return suite.derive({
    cryptosuite: suite,
    document,
    purpose: { term: 'assertionMethod' },
    proofSet: [baseProof],
    documentLoader: contextLoader(new Map()),
    dataIntegrityProof: { matchProof: async () => true },
  });
}
