import type { DisclosedData } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { decodeBase64url } from '../crypto/base64url.js';
import { concatBytes } from '../crypto/bytes.js';
import { nistPublicKey } from '../crypto/crypto.js';
import type { JsonObject } from '../json/json-value.js';
import { explainJsonLdError } from '../json-ld/canonize.js';
import { contextLoader } from '../json-ld/document-loader.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { doesNotFit } from '../report/signature-check.js';
import { disclosureSuite } from './disclosure-suite.js';
import type { SignedDocument } from './hashed-proof.js';

const REFERENCE = 'Data Integrity ECDSA Cryptosuites 1.0, section 3.4';

// CBOR begins with 0xd95d00 for what the issuer gives to the holder, and with 0xd95d01 for what a holder shows.
const BASE_PROOF = 'u2V0A';
const DERIVED_PROOF = 'u2V0B';

/** Tells whether a proof is what an issuer gives to the holder alone, to derive from. */
export function isBaseProof({ cryptosuite, proofValue }: JsonObject): boolean {
  return (
    cryptosuite === 'ecdsa-sd-2023' &&
    typeof proofValue === 'string' &&
    proofValue.startsWith(BASE_PROOF) &&
    isMultibase(proofValue)
  );
}

const LONGEST_PROOF_VALUE = 64 * 1024;

/** Checks an `ecdsa-sd-2023` proof that a holder derived; `undefined` when it is good. */
export async function checkEcdsaSd2023(
  signed: SignedDocument,
): Promise<DecidingProblem | undefined> {
  const { publicKey, proofValue, path } = signed;
  if (publicKey.kind !== 'P-256') {
    return problem('key.malformed', 'The issuer’s key is of another kind than the signature.', {
      path: `${path}/verificationMethod`,
      reference: REFERENCE,
    });
  }
  const malformed = malformedValue(proofValue, `${path}/proofValue`);
  if (malformed !== undefined) return malformed;
  // What the graph says is judged first, with this package's own copy of the contexts.
  const graph = await signed.canonical('SHA-256');
  if (!graph.ok) return graph.problem;
  const disclosed = await disclose(signed);
  if ('code' in disclosed) return disclosed;
  return (await verifies(disclosed, signed))
    ? undefined
    : doesNotFit({ path, reference: REFERENCE });
}

function malformedValue(proofValue: string, path: string): DecidingProblem | undefined {
  const details = { path, reference: REFERENCE };
  if (proofValue.startsWith(BASE_PROOF)) {
    return problem(
      'proof.malformed',
      'It carries the proof that the issuer gave to the holder alone.',
      {
        ...details,
        hint: 'Ask the holder to derive a proof to show from it; their wallet can do that.',
      },
    );
  }
  if (proofValue.startsWith(DERIVED_PROOF) && isMultibase(proofValue)) return undefined;
  return problem('proof.malformed', 'proofValue is no derived proof of its kind.', details);
}

/** Letters that are none of base64url would be left aside where the value is read. */
function isMultibase(proofValue: string): boolean {
  return (
    proofValue.length <= LONGEST_PROOF_VALUE && decodeBase64url(proofValue.slice(1)) !== undefined
  );
}

async function disclose(signed: SignedDocument): Promise<DisclosedData | DecidingProblem> {
  const { document, proof, contexts, path } = signed;
  const { createVerifyCryptosuite } = await disclosureSuite();
  try {
    return await createVerifyCryptosuite().createVerifyData({
      cryptosuite: { name: 'ecdsa-sd-2023' },
      document,
      proof,
      documentLoader: contextLoader(contexts),
    });
  } catch (error) {
    const details = { path: `${path}/proofValue`, reference: REFERENCE };
    return (
      explainJsonLdError(error) ??
      problem('proof.malformed', 'proofValue is no derived proof of its kind.', details)
    );
  }
}

const MULTIKEY_PREFIX_BYTES = 2;

/** Section 3.4.11: the issuer signs for the fixed part and for a key, and that key signs each other statement. */
async function verifies(disclosed: DisclosedData, { publicKey }: SignedDocument): Promise<boolean> {
  const { baseSignature, proofHash, mandatoryHash, signatures, nonMandatory } = disclosed;
  const statementKey = nistPublicKey('P-256', disclosed.publicKey.slice(MULTIKEY_PREFIX_BYTES));
  if (statementKey === undefined || signatures.length !== nonMandatory.length) return false;
  const base = concatBytes(proofHash, disclosed.publicKey, mandatoryHash);
  if (!(await publicKey.verify(base, baseSignature))) return false;
  const statements = nonMandatory.map((statement) => new TextEncoder().encode(statement));
  const fits = await Promise.all(
    statements.map((statement, index) =>
      statementKey.verify(statement, signatures[index] ?? new Uint8Array()),
    ),
  );
  return fits.every(Boolean);
}
