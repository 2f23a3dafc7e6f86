// The one place that calls the signing packages of Digital Bazaar.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { contextLoader } from '../json-ld/document-loader.js';
import type { Signer } from '../keys/signer.js';

/** Signs a credential with `eddsa-rdfc-2022` and returns the proof; the credential itself stays as it is. */
export async function signEddsaRdfc2022(options: {
  readonly credential: object;
  readonly signer: Signer;
  readonly verificationMethod: string;
  /** ISO 8601, with seconds and `Z`. */
  readonly created: string;
}): Promise<unknown> {
  const { credential, signer, verificationMethod, created } = options;
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: created,
    signer: {
      algorithm: signer.algorithm,
      id: verificationMethod,
      sign: ({ data }) => signer.sign(data),
    },
  });
  const signed = await issue({
    credential: structuredClone(credential),
    suite,
    documentLoader: contextLoader(new Map()),
  });
  return signed.proof;
}
