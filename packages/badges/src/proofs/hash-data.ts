import { concatBytes } from '../crypto/bytes.js';
import { digest, type HashName } from '../crypto/crypto.js';
import { asArray, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import type { CallerContexts } from '../json-ld/caller-contexts.js';
import type { Canonization, Canonizer } from '../json-ld/canonize.js';
import type { MultikeyKind } from '../keys/multikey.js';
import { loadOnce } from '../load-once.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { HashedSuite } from './suites.js';

const canonicalJson = loadOnce(() => import('canonicalize'));

/** What a signature over two hashes covers. */
export interface HashedDocument {
  /** The document without its proofs. */
  readonly document: JsonObject;
  /** Its canonical N-Quads, worked out once for several proofs. */
  readonly canonical: (hash: HashName) => Promise<Canonization>;
  /** The proof; its `proofValue` is left aside. */
  readonly proof: JsonObject;
  /** Where the proof stands. */
  readonly path: string;
  readonly contexts: CallerContexts;
  /** Works out the canonical N-Quads of the options of the proof. */
  readonly canonizeProof: Canonizer;
}

export type HashData =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: DecidingProblem };

/** The bytes that are signed, with a key of the given kind: the hash of the proof, then that of the document. */
export function hashData(
  suite: HashedSuite,
  hashed: HashedDocument,
  kind: MultikeyKind,
): Promise<HashData> {
  const hash: HashName = kind === 'P-384' ? 'SHA-384' : 'SHA-256';
  if (suite.canonicalForm === 'rdfc') return graphHashes(suite, hashed, hash);
  suite.canonicalForm satisfies 'jcs';
  return textHashes(hashed, hash);
}

/** The hash of the proof options as N-Quads, then that of the document. */
async function graphHashes(
  suite: HashedSuite,
  hashed: HashedDocument,
  hash: HashName,
): Promise<HashData> {
  const { proofValue: _, ...options } = hashed.proof;
  const context = proofContext(member(hashed.document, '@context'), suite.ownContext);
  const config = await hashed.canonizeProof(
    { ...options, '@context': context },
    hashed.contexts,
    hash,
  );
  if (!config.ok) return config;
  const document = await hashed.canonical(hash);
  if (!document.ok) return document;
  return hashes(hash, config.nquads, document.nquads);
}

function proofContext(context: JsonValue | undefined, own: string | undefined): JsonValue {
  const contexts = asArray(context);
  return own === undefined || contexts.includes(own) ? contexts : [...contexts, own];
}

/** The hash of the proof options as canonical JSON (RFC 8785), then that of the document under the proof's contexts. */
async function textHashes(hashed: HashedDocument, hash: HashName): Promise<HashData> {
  const { proofValue: _, ...options } = hashed.proof;
  const stated = member(options, '@context');
  const contexts = asArray(member(hashed.document, '@context'));
  if (
    stated !== undefined &&
    asArray(stated).some((context, index) => context !== contexts[index])
  ) {
    const message = 'The contexts the proof was made under are not the first of the badge.';
    return {
      ok: false,
      problem: problem('json-ld.context', message, { path: `${hashed.path}/@context` }),
    };
  }
  const document =
    stated === undefined ? hashed.document : { ...hashed.document, '@context': stated };
  const { default: canonicalize } = await canonicalJson();
  return hashes(hash, canonicalize(options) ?? '', canonicalize(document) ?? '');
}

async function hashes(hash: HashName, options: string, document: string): Promise<HashData> {
  return {
    ok: true,
    bytes: concatBytes(await digest(hash, options), await digest(hash, document)),
  };
}
