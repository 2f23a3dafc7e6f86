import type { PublicKey } from '../crypto/crypto.js';
import { decodeMultibase, type MultikeyKind } from '../keys/multikey.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { doesNotFit } from '../report/signature-check.js';
import { type HashedDocument, hashData } from './hash-data.js';
import type { HashedSuite } from './suites.js';

/** What a check of a proof looks at. */
export interface SignedDocument extends HashedDocument {
  readonly proofValue: string;
  readonly publicKey: PublicKey;
}

const SIGNATURE_BYTES: Readonly<Record<MultikeyKind, number>> = {
  Ed25519: 64,
  'P-256': 64,
  'P-384': 96,
};

/** Checks a proof whose signature covers two hashes; `undefined` when it is good. */
export async function checkHashedProof(
  suite: HashedSuite,
  signed: SignedDocument,
): Promise<DecidingProblem | undefined> {
  const { publicKey, proofValue, path } = signed;
  const { kind } = publicKey;
  if (kind === 'RSA' || !suite.keys.includes(kind)) {
    return problem('key.malformed', 'The issuer’s key is of another kind than the signature.', {
      path: `${path}/verificationMethod`,
      reference: suite.reference,
    });
  }
  const signature = decodeMultibase(proofValue);
  if (signature?.length !== SIGNATURE_BYTES[kind]) {
    return problem('proof.malformed', 'proofValue is no signature of its kind as base58 text.', {
      path: `${path}/proofValue`,
      reference: suite.reference,
    });
  }
  const data = await hashData(suite, signed, kind);
  if (!data.ok) return data.problem;
  return (await publicKey.verify(data.bytes, signature))
    ? undefined
    : doesNotFit({ path, reference: suite.reference });
}
