import canonicalize from 'canonicalize';
import { match } from 'ts-pattern';
import { concatBytes } from '../crypto/bytes.js';
import { digest, type HashName, type PublicKey } from '../crypto/crypto.js';
import type { KeyKind } from '../crypto/jwk.js';
import { asArray, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import { type Canonization, canonize } from '../json-ld/canonize.js';
import type { CallerContexts } from '../json-ld/document-loader.js';
import { decodeMultibase } from '../keys/multikey.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { doesNotFit } from '../report/signature-check.js';
import type { HashedSuite } from './suites.js';

/** What a check of a proof looks at. */
export interface SignedDocument {
  /** The document without its proofs. */
  readonly document: JsonObject;
  /** Its canonical N-Quads, worked out once for several proofs. */
  readonly canonical: (hash: HashName) => Promise<Canonization>;
  readonly proof: JsonObject;
  readonly proofValue: string;
  /** Where the proof stands. */
  readonly path: string;
  readonly publicKey: PublicKey;
  readonly contexts: CallerContexts;
}

const SIGNATURE_BYTES: Readonly<Record<Exclude<KeyKind, 'RSA'>, number>> = {
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
  const hash: HashName = kind === 'P-384' ? 'SHA-384' : 'SHA-256';
  const data = await match(suite.canonicalForm)
    .with('rdfc', () => graphHashes(suite, signed, hash))
    .with('jcs', () => textHashes(signed, hash))
    .exhaustive();
  if (!data.ok) return data.problem;
  return (await publicKey.verify(data.bytes, signature))
    ? undefined
    : doesNotFit({ path, reference: suite.reference });
}

type HashData =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** The hash of the proof options as N-Quads, then that of the document. */
async function graphHashes(
  suite: HashedSuite,
  signed: SignedDocument,
  hash: HashName,
): Promise<HashData> {
  const { proofValue: _, ...options } = signed.proof;
  const context = proofContext(member(signed.document, '@context'), suite.ownContext);
  const config = await canonize({ ...options, '@context': context }, signed.contexts, hash);
  if (!config.ok) return config;
  const document = await signed.canonical(hash);
  if (!document.ok) return document;
  return hashes(hash, config.nquads, document.nquads);
}

function proofContext(context: JsonValue | undefined, own: string | undefined): JsonValue {
  const contexts = asArray(context);
  return own === undefined || contexts.includes(own) ? contexts : [...contexts, own];
}

/** The hash of the proof options as canonical JSON (RFC 8785), then that of the document under the proof's contexts. */
async function textHashes(signed: SignedDocument, hash: HashName): Promise<HashData> {
  const { proofValue: _, ...options } = signed.proof;
  const stated = member(options, '@context');
  const contexts = asArray(member(signed.document, '@context'));
  if (
    stated !== undefined &&
    asArray(stated).some((context, index) => context !== contexts[index])
  ) {
    const message = 'The contexts the proof was made under are not the first of the badge.';
    return {
      ok: false,
      problem: problem('json-ld.context', message, { path: `${signed.path}/@context` }),
    };
  }
  const document =
    stated === undefined ? signed.document : { ...signed.document, '@context': stated };
  return hashes(hash, canonicalJson(options), canonicalJson(document));
}

function canonicalJson(value: JsonObject): string {
  return canonicalize(value) ?? '';
}

async function hashes(hash: HashName, options: string, document: string): Promise<HashData> {
  return {
    ok: true,
    bytes: concatBytes(await digest(hash, options), await digest(hash, document)),
  };
}
