import type { HashName } from '../crypto/crypto.js';
import type { JsonObject } from '../json/json-value.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import { type Canonizer, canonize as canonizeAnew } from '../json-ld/canonize.js';
import { encodeMultibase } from '../keys/multikey.js';
import { type NamedSigner, signBytes } from '../keys/named-signer.js';
import type { DecidingProblem } from '../report/check-result.js';
import { hashData } from './hash-data.js';
import { type NewProof, newProof } from './new-proof.js';
import { type IssuedSuite, issuedSuite } from './suites.js';

/** A new proof with its value. */
export interface SignedProof extends NewProof {
  readonly proofValue: string;
}

/** A proof, or why the document cannot be signed. */
export type ProofSigning =
  | { readonly ok: true; readonly proof: SignedProof }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** How a document is signed with a suite whose signature covers two hashes. */
export interface HashedProofOptions {
  readonly cryptosuite: IssuedSuite;
  readonly key: NamedSigner;
  /** ISO 8601, with seconds and `Z`. */
  readonly created: string;
  readonly contexts?: CallerContexts;
  /** Works out canonical forms; anew each time where none is given. */
  readonly canonize?: Canonizer;
  /** The same for the options of the proof; as for the document where none is given. */
  readonly canonizeProof?: Canonizer;
}

/** Signs a document without proofs with a suite whose signature covers two hashes. Errors of the signer pass through. */
export async function signHashedProof(
  document: JsonObject,
  options: HashedProofOptions,
): Promise<ProofSigning> {
  const { cryptosuite, key, created, contexts = new Map(), canonize = canonizeAnew } = options;
  const { canonizeProof = canonize } = options;
  const { kind } = key.publicKey;
  const suite = issuedSuite(cryptosuite);
  if (kind === 'RSA' || !suite.keys.includes(kind))
    throw new TypeError(`${cryptosuite} is not made with a key of kind ${kind}`);
  const { verificationMethod } = key;
  const proof = newProof({ cryptosuite, verificationMethod, created });
  const canonical = (hash: HashName) => canonize(document, contexts, hash);
  const hashed = { document, canonical, proof, path: '', contexts, canonizeProof };
  const data = await hashData(suite, hashed, kind);
  if (!data.ok) return data;
  const proofValue = encodeMultibase(await signBytes(key, data.bytes));
  return { ok: true, proof: { ...proof, proofValue } };
}
