import assert from 'node:assert/strict';
import { hex } from '@scure/base';
import { sha256 } from '../src/crypto/crypto.js';
import { asArray, isJsonObject, type JsonObject } from '../src/json/json-value.js';
import { canonize } from '../src/json-ld/canonize.js';
import type { CallerContexts } from '../src/json-ld/document-loader.js';
import { decodeEd25519PublicKey } from '../src/keys/multikey.js';
import { checkEddsaRdfc2022 } from '../src/proofs/eddsa-rdfc-2022.js';
import type { Case, Vectors } from './vectors.js';

const FOLDER = 'vc-di-eddsa';
const SUITE = 'eddsa-rdfc-2022';

/** W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B: every step of two credentials, and the proof sets. */
export function eddsaRdfc2022Cases(vectors: Vectors): readonly Case[] {
  const contexts = exampleContexts(vectors);
  const steps = [[], ['employ']].flatMap((folder) => stepCases(vectors, folder, contexts));
  const sets = ['signedProofSet1.json', 'signedProofSet2.json'].map((file) => ({
    name: `${FOLDER}/proof-set-chain/${file}: every proof of the set verifies`,
    run: () => assertVerifies(vectors.json(FOLDER, 'proof-set-chain', file), contexts),
  }));
  return [...steps, ...sets];
}

/** The issuers of these vectors are not bound to their keys, so that only the proof itself is checked. */
function stepCases(
  vectors: Vectors,
  folder: readonly string[],
  contexts: CallerContexts,
): readonly Case[] {
  const path = [FOLDER, SUITE, ...folder];
  const name = path.join('/');
  const text = (file: string) => vectors.text(...path, file).trim();
  const signed = () => vectors.json(...path, 'signedDataInt.json');
  return [
    {
      name: `${name}: the canonical forms and their hashes are the published ones`,
      run: async () => {
        const { proof: _, ...document } = signed();
        await assertStep(
          document,
          text('canonDocDataInt.txt'),
          text('docHashDataInt.txt'),
          contexts,
        );
        const config = vectors.json(...path, 'proofConfigDataInt.json');
        await assertStep(
          config,
          text('proofCanonDataInt.txt'),
          text('proofHashDataInt.txt'),
          contexts,
        );
      },
    },
    {
      name: `${name}: the signed credential verifies`,
      run: () => assertVerifies(signed(), contexts),
    },
    {
      name: `${name}: the credential with another date does not`,
      run: async () => {
        const changed = { ...signed(), validFrom: '2000-01-01T00:00:00Z' };
        await assert.rejects(assertVerifies(changed, contexts), /proof\.signature/);
      },
    },
  ];
}

async function assertStep(
  document: JsonObject,
  canonical: string,
  hash: string,
  contexts: CallerContexts,
): Promise<void> {
  const result = await canonize(document, contexts);
  assert(result.ok);
  assert.equal(result.nquads.trim(), canonical);
  assert.equal(hex.encode(await sha256(result.nquads)), hash);
}

async function assertVerifies(signed: JsonObject, contexts: CallerContexts): Promise<void> {
  const { proof: proofs, ...document } = signed;
  assert(asArray(proofs).length > 0);
  for (const proof of asArray(proofs)) {
    assert(isJsonObject(proof));
    const [, multibase] = String(proof.verificationMethod).split('#');
    const publicKey = decodeEd25519PublicKey(multibase ?? '');
    assert(publicKey, 'the vector names an Ed25519 key');
    const proofValue = String(proof.proofValue);
    const path = '/proof';
    const found = await checkEddsaRdfc2022({
      document,
      proof,
      proofValue,
      path,
      publicKey,
      contexts,
    });
    assert.equal(found, undefined, found?.code);
  }
}

function exampleContexts(vectors: Vectors): CallerContexts {
  return new Map([
    [
      'https://www.w3.org/ns/credentials/examples/v2',
      vectors.json('contexts', 'credentials-examples-v2.json'),
    ],
    ['https://w3id.org/citizenship/v4rc1', vectors.json('contexts', 'citizenship-v4rc1.json')],
  ]);
}
