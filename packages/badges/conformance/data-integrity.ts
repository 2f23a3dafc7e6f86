import assert from 'node:assert/strict';
import { hex } from '@scure/base';
import { digest, type HashName } from '../src/crypto/crypto.js';
import { asArray, isJsonObject, type JsonObject } from '../src/json/json-value.js';
import type { CallerContexts } from '../src/json-ld/caller-contexts.js';
import { canonize } from '../src/json-ld/canonize.js';
import { createKeyResolver } from '../src/keys/resolve-key.js';
import { requestLimits } from '../src/network/request-limits.js';
import { Requester } from '../src/network/requester.js';
import { ProofSet } from '../src/verify/proof-set.js';
import { exampleContexts } from './example-contexts.js';
import type { Case, Vectors } from './vectors.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');

/** Files of the canonical forms of one signed credential and of their hashes. */
interface Steps {
  readonly path: readonly string[];
  readonly signed: string;
  /** How the names of its other files end. */
  readonly ending: string;
  readonly hash: HashName;
}

const EDDSA = ['vc-di-eddsa', 'eddsa-rdfc-2022'];
const P256 = ['vc-di-ecdsa', 'ecdsa-rdfc-2019-p256'];

const STEPS: readonly Steps[] = [
  { path: EDDSA, signed: 'signedDataInt.json', ending: 'DataInt', hash: 'SHA-256' },
  { path: [...EDDSA, 'employ'], signed: 'signedDataInt.json', ending: 'DataInt', hash: 'SHA-256' },
  { path: P256, signed: 'signedECDSAP256.json', ending: 'ECDSAP256', hash: 'SHA-256' },
  {
    path: [...P256, 'employ'],
    signed: 'signedECDSAP256.json',
    ending: 'ECDSAP256',
    hash: 'SHA-256',
  },
  {
    path: ['vc-di-eddsa', 'Ed25519Signature2020'],
    signed: 'signedEdSig.json',
    ending: 'EdSig',
    hash: 'SHA-256',
  },
];

const SIGNED: readonly (readonly string[])[] = [
  ...STEPS.map(({ path, signed }) => [...path, signed]),
  ['vc-di-eddsa', 'eddsa-jcs-2022', 'signedJCS.json'],
  ['vc-di-eddsa', 'proof-set-chain', 'signedProofSet1.json'],
  ['vc-di-eddsa', 'proof-set-chain', 'signedProofSet2.json'],
  ['vc-di-eddsa', 'proof-set-chain', 'signedProofChain1.json'],
  ['vc-di-eddsa', 'proof-set-chain', 'signedProofChain2.json'],
  ['vc-di-ecdsa', 'ecdsa-sd-2023', 'employ', 'derivedRevealDocument.json'],
  ['vc-di-ecdsa', 'ecdsa-sd-2023', 'prc', 'derivedRevealDocument.json'],
];

/**
 * The W3C test vectors of the Data Integrity cryptosuites: every step, and every signed credential. Their issuers are
 * not bound to the keys, so that the proofs alone are checked.
 */
export function dataIntegrityCases(vectors: Vectors): readonly Case[] {
  const contexts = exampleContexts(vectors);
  return [
    ...STEPS.map((steps) => stepCase(vectors, steps, contexts)),
    ...SIGNED.flatMap((path) => signedCases(vectors, path, contexts)),
  ];
}

function stepCase(vectors: Vectors, steps: Steps, contexts: CallerContexts): Case {
  const { path, signed, ending, hash } = steps;
  const text = (name: string) => vectors.text(...path, `${name}${ending}.txt`).trim();
  return {
    name: `${path.join('/')}: the canonical forms and their hashes are the published ones`,
    run: async () => {
      const { proof: _, ...document } = vectors.json(...path, signed);
      const config = vectors.json(...path, `proofConfig${ending}.json`);
      for (const [json, form] of [
        [document, 'Doc'],
        [config, 'Proof'],
      ] as const) {
        const result = await canonize(json, contexts, hash);
        assert(result.ok);
        assert.equal(result.nquads.trim(), text(`${form === 'Doc' ? 'canonDoc' : 'proofCanon'}`));
        const hashed = hex.encode(await digest(hash, result.nquads));
        assert.equal(hashed, text(form === 'Doc' ? 'docHash' : 'proofHash'));
      }
    },
  };
}

function signedCases(
  vectors: Vectors,
  path: readonly string[],
  contexts: CallerContexts,
): readonly Case[] {
  const name = path.join('/');
  return [
    {
      name: `${name}: every proof holds`,
      run: async () => assert.deepEqual(await codesOf(vectors.json(...path), contexts), []),
    },
    {
      name: `${name}: none holds for another date`,
      run: async () => {
        const signed = vectors.json(...path);
        const codes = await codesOf({ ...signed, validFrom: '2000-01-01T00:00:00Z' }, contexts);
        assert.deepEqual([...new Set(codes)], ['proof.signature']);
        assert.equal(codes.length, asArray(signed.proof).length);
      },
    },
  ];
}

/** The codes of the proofs that do not hold, each checked with the key that it names. */
async function codesOf(document: JsonObject, contexts: CallerContexts): Promise<readonly string[]> {
  const requester = new Requester({ fetch: undefined, limits: requestLimits });
  const resolveKey = createKeyResolver({ requester, now: NOW });
  // Nobody's: each counts with the key of whoever it names.
  const issuerId = '';
  const set = new ProofSet({ document, issuerId, now: NOW, contexts, resolveKey });
  const proofs = asArray(document.proof).filter(isJsonObject);
  assert(proofs.length > 0);
  const codes: string[] = [];
  for (const proof of proofs) {
    const { problem } = await set.check(proof);
    if (problem !== undefined) codes.push(problem.code);
  }
  return codes;
}
