import { concatBytes } from '../crypto/bytes.js';
import { ED25519_SIGNATURE_BYTES, ed25519Verify, sha256 } from '../crypto/crypto.js';
import type { JsonObject } from '../json/json-value.js';
import { type Canonization, canonize } from '../json-ld/canonize.js';
import type { CallerContexts } from '../json-ld/document-loader.js';
import { decodeMultibase } from '../keys/multikey.js';
import { type DecidingProblem, problem } from '../report/check-result.js';

const REFERENCE = 'Data Integrity EdDSA Cryptosuites 1.0, section 3.2';

/** What {@link checkEddsaRdfc2022} needs. */
export interface EddsaRdfc2022Input {
  /** The document without its proofs. */
  readonly document: JsonObject;
  /** Gives its canonical form, where that is worked out once for several proofs. */
  readonly canonical?: () => Promise<Canonization>;
  readonly proof: JsonObject;
  readonly proofValue: string;
  readonly path: string;
  readonly publicKey: Uint8Array;
  readonly contexts: CallerContexts;
}

/** Checks an `eddsa-rdfc-2022` signature; `undefined` when it is good. */
export async function checkEddsaRdfc2022(
  input: EddsaRdfc2022Input,
): Promise<DecidingProblem | undefined> {
  const { proofValue, path, publicKey } = input;
  const signature = decodeMultibase(proofValue);
  if (signature?.length !== ED25519_SIGNATURE_BYTES) {
    return problem('proof.malformed', 'proofValue is not an Ed25519 signature as base58 text.', {
      path: `${path}/proofValue`,
      reference: REFERENCE,
    });
  }
  const hashes = await hashData(input);
  if (!hashes.ok) return hashes.problem;
  const good = await ed25519Verify({ publicKey, data: hashes.data, signature });
  return good
    ? undefined
    : problem(
        'proof.signature',
        'The signature does not fit: the badge was changed after it was signed.',
        {
          path,
          hint: 'Ask the holder for the file as they got it from the issuer.',
          reference: REFERENCE,
        },
      );
}

type HashData =
  | { readonly ok: true; readonly data: Uint8Array }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** Sections 3.2.3 to 3.2.5: the hash of the proof options, then the hash of the document. */
async function hashData(input: EddsaRdfc2022Input): Promise<HashData> {
  const { document, proof, contexts } = input;
  const { proofValue: _, ...options } = proof;
  const config = await canonize({ ...options, '@context': document['@context'] ?? [] }, contexts);
  if (!config.ok) return config;
  const whole = await (input.canonical?.() ?? canonize(document, contexts));
  if (!whole.ok) return whole;
  const data = concatBytes(await sha256(config.nquads), await sha256(whole.nquads));
  return { ok: true, data };
}
