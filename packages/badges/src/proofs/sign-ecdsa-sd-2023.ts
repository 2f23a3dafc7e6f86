import type { JsonObject } from '../json/json-value.js';
import { canonize } from '../json-ld/canonize.js';
import { contextLoader } from '../json-ld/document-loader.js';
import { type NamedSigner, signBytes } from '../keys/named-signer.js';
import { disclosureSuite } from './disclosure-suite.js';
import { newProof } from './new-proof.js';
import type { ProofSigning } from './sign-hashed-proof.js';

/**
 * Signs a document with `ecdsa-sd-2023` for its holder, who derives from it what they show. Each signature is another,
 * as the keys of its statements are made anew. Errors of the signer pass through.
 */
export async function signEcdsaSd2023(
  document: JsonObject,
  options: {
    /** A P-256 key. */
    readonly key: NamedSigner;
    /** ISO 8601, with seconds and `Z`. */
    readonly created: string;
    /** JSON pointers to what the holder cannot leave out. */
    readonly mandatoryPointers: readonly string[];
  },
): Promise<ProofSigning> {
  const { key, created, mandatoryPointers } = options;
  const { verificationMethod } = key;
  const contexts = new Map();
  // What cannot be signed is found here, so that what goes wrong later is no fault of the document.
  const graph = await canonize(document, contexts);
  if (!graph.ok) return graph;
  const proof = newProof({ cryptosuite: 'ecdsa-sd-2023', verificationMethod, created });
  const { createSignCryptosuite } = await disclosureSuite();
  const suite = createSignCryptosuite({ mandatoryPointers });
  const documentLoader = contextLoader(contexts);
  const verifyData = await suite.createVerifyData({
    cryptosuite: suite,
    document,
    proof,
    documentLoader,
  });
  const signer = { sign: ({ data }: { readonly data: Uint8Array }) => signBytes(key, data) };
  const proofValue = await suite.createProofValue({
    verifyData,
    dataIntegrityProof: { signer },
  });
  return { ok: true, proof: { ...proof, proofValue } };
}
