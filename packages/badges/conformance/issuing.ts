import assert from 'node:assert/strict';
import { p256 } from '@noble/curves/nist.js';
import { isJsonObject, type JsonObject } from '../src/json/json-value.js';
import type { CallerContexts } from '../src/json-ld/caller-contexts.js';
import { importKey } from '../src/keys/import-key.js';
import { decodeSecretMultikey } from '../src/keys/multikey.js';
import type { NamedSigner } from '../src/keys/named-signer.js';
import { readPublicHalf } from '../src/keys/read-public-half.js';
import type { SecretMultikey, Signer } from '../src/keys/signer.js';
import { deriveEcdsaSd2023 } from '../src/proofs/derive-ecdsa-sd-2023.js';
import { signHashedProof } from '../src/proofs/sign-hashed-proof.js';
import type { IssuedSuite } from '../src/proofs/suites.js';
import { exampleContexts } from './example-contexts.js';
import type { Case, Vectors } from './vectors.js';

/** A published signed credential, and the file of the key that signed it. */
interface Signed {
  readonly cryptosuite: IssuedSuite;
  readonly path: readonly string[];
  readonly keyPair: readonly string[];
}

const EDDSA = ['vc-di-eddsa', 'eddsa-rdfc-2022'];
const P256 = ['vc-di-ecdsa', 'ecdsa-rdfc-2019-p256'];
const ED25519_PAIR = ['vc-di-eddsa', 'keyPair.json'];
const P256_PAIR = ['vc-di-ecdsa', 'p256KeyPair.json'];

const SIGNED: readonly Signed[] = [
  {
    cryptosuite: 'eddsa-rdfc-2022',
    path: [...EDDSA, 'signedDataInt.json'],
    keyPair: ED25519_PAIR,
  },
  {
    cryptosuite: 'eddsa-rdfc-2022',
    path: [...EDDSA, 'employ', 'signedDataInt.json'],
    keyPair: ED25519_PAIR,
  },
  {
    cryptosuite: 'ecdsa-rdfc-2019',
    path: [...P256, 'signedECDSAP256.json'],
    keyPair: P256_PAIR,
  },
  {
    cryptosuite: 'ecdsa-rdfc-2019',
    path: [...P256, 'employ', 'signedECDSAP256.json'],
    keyPair: P256_PAIR,
  },
];

/** A published base proof, what is revealed of it, and the published result. */
const DERIVED = [
  ['employ', 'employSelective.json'],
  ['prc', 'prCredSelective.json'],
] as const;

/** The W3C test vectors, signed and derived anew: letter for letter what is published. */
export function issuingCases(vectors: Vectors): readonly Case[] {
  const contexts = exampleContexts(vectors);
  return [
    ...SIGNED.map((signed) => signedCase(vectors, signed, contexts)),
    ...DERIVED.map(([folder, pointers]) => derivedCase(vectors, { folder, pointers, contexts })),
  ];
}

function signedCase(vectors: Vectors, signed: Signed, contexts: CallerContexts): Case {
  const { cryptosuite, path, keyPair } = signed;
  return {
    name: `${path.join('/')}: signed anew it is the same`,
    run: async () => {
      const { proof, ...unsigned } = vectors.json(...path);
      assert(isJsonObject(proof));
      const pair = keyPairIn(vectors, keyPair);
      const key = await namedSigner(pair, String(proof.verificationMethod));
      const created = String(proof.created);
      const signing = await signHashedProof(unsigned, { cryptosuite, key, created, contexts });
      assert(signing.ok);
      assert.deepEqual(signing.proof, proof);
    },
  };
}

/** The older vectors call the secret half private. */
function keyPairIn(vectors: Vectors, path: readonly string[]): SecretMultikey {
  const { publicKeyMultibase, secretKeyMultibase, privateKeyMultibase } = vectors.json(...path);
  return {
    publicKeyMultibase: String(publicKeyMultibase),
    secretKeyMultibase: String(secretKeyMultibase ?? privateKeyMultibase),
  };
}

async function namedSigner(pair: SecretMultikey, verificationMethod: string): Promise<NamedSigner> {
  const key = await importKey(pair);
  const publicKey = readPublicHalf(key);
  assert(publicKey !== undefined);
  const signer = publicKey.kind === 'P-256' ? withoutChance(key, pair) : key;
  return { verificationMethod, publicKey, signer };
}

/** The published ECDSA signatures are the ones without a random number (RFC 6979), which the platform does not make. */
function withoutChance(key: Signer, { secretKeyMultibase }: SecretMultikey): Signer {
  const secret = decodeSecretMultikey(secretKeyMultibase)?.bytes ?? new Uint8Array();
  return { ...key, sign: async (data) => p256.sign(data, secret, { lowS: false }) };
}

function derivedCase(
  vectors: Vectors,
  given: {
    readonly folder: string;
    readonly pointers: string;
    readonly contexts: CallerContexts;
  },
): Case {
  const path = ['vc-di-ecdsa', 'ecdsa-sd-2023', given.folder];
  return {
    name: `${path.join('/')}: derived anew it is the same`,
    run: async () => {
      const { proof, ...document } = vectors.json(...path, 'addSignedSDBase.json');
      assert(isJsonObject(proof));
      const derived = await deriveEcdsaSd2023(document, {
        baseProof: proof,
        selectivePointers: vectors.json<readonly string[]>('vc-di-ecdsa', given.pointers),
        contexts: given.contexts,
      });
      assert.deepEqual(derived, vectors.json<JsonObject>(...path, 'derivedRevealDocument.json'));
    },
  };
}
