import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import jsonld from 'jsonld';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import { CREDENTIALS_V2, testLoader } from './contexts.js';
import type { Json } from './json-edit.js';

// A second implementation of eddsa-rdfc-2022 that checks nothing, so that whatever an attacker could sign can be signed.

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const ED25519_PUBLIC = Buffer.from([0xed, 0x01]);

/** How a document is signed where it is not by the first test key with today's usual options. */
export interface SignOptions {
  /** Each byte of the seed of the key. */
  readonly seed?: number;
  readonly verificationMethod?: string;
  /** Further members of the proof, or other values for the usual ones. */
  readonly options?: Json;
  readonly contexts?: ReadonlyMap<string, object>;
}

export function didKeyOfSeed(seed = 1): string {
  const publicKey = createPublicKey(privateKeyOf(seed)).export({ format: 'jwk' }).x ?? '';
  const bytes = Buffer.concat([ED25519_PUBLIC, base64urlnopad.decode(publicKey)]);
  return `did:key:z${base58.encode(bytes)}`;
}

/** The proof of a document; what stands in its `proof` is left aside. */
export async function proofOf(document: object, options: SignOptions = {}): Promise<Json> {
  const { proof: _, ...unsigned }: Json = { ...document };
  const did = didKeyOfSeed(options.seed);
  const proof: Json = {
    type: 'DataIntegrityProof',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: options.verificationMethod ?? `${did}#${did.slice('did:key:'.length)}`,
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    ...options.options,
  };
  const context = unsigned['@context'] ?? CREDENTIALS_V2;
  const hashes = [{ ...proof, '@context': context }, unsigned].map(async (part) =>
    createHash('sha256')
      .update(await canonical(part, options.contexts))
      .digest(),
  );
  const signature = sign(
    null,
    Buffer.concat(await Promise.all(hashes)),
    privateKeyOf(options.seed),
  );
  return { ...proof, proofValue: `z${base58.encode(signature)}` };
}

/** The document with one proof, in place of those it has. */
export async function signed(document: object, options: SignOptions = {}): Promise<Json> {
  return { ...document, proof: [await proofOf(document, options)] };
}

export function privateKeyOf(seed = 1) {
  const key = Buffer.concat([PKCS8_ED25519, Buffer.alloc(32, seed)]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The canonical N-Quads of a document. */
export function canonical(
  document: object,
  contexts?: ReadonlyMap<string, object>,
): Promise<string> {
  return jsonld.canonize(document, {
    base: null,
    safe: true,
    canonizeOptions: {
      algorithm: 'RDFC-1.0',
      maxWorkFactor: 1,
      messageDigestAlgorithm: 'SHA-256',
    },
    contextResolver: new ContextResolver({ sharedCache: new Map() }),
    documentLoader: testLoader(contexts),
  });
}
