import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { base58, base64urlnopad } from '@scure/base';
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import { testLoader } from './contexts.js';
import type { Json } from './json-edit.js';
import { privateKeyOf } from './sign.js';

// A second implementation of the suites, so that what is checked was not made by what checks it.

/** A key to sign with, and the `did:key` it makes. */
export interface SuiteKey {
  readonly did: string;
  readonly hash: 'sha256' | 'sha384';
  readonly sign: (data: Uint8Array) => Uint8Array;
}

export function ed25519Key(seed = 1): SuiteKey {
  const key = privateKeyOf(seed);
  const x = base64urlnopad.decode(createPublicKey(key).export({ format: 'jwk' }).x ?? '');
  return { did: didKey([0xed, 0x01], x), hash: 'sha256', sign: (data) => sign(null, data, key) };
}

const CURVES = {
  'P-256': { hash: 'sha256', codec: [0x80, 0x24] },
  'P-384': { hash: 'sha384', codec: [0x81, 0x24] },
} as const;

export function nistKey(namedCurve: 'P-256' | 'P-384'): SuiteKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const { hash, codec } = CURVES[namedCurve];
  const odd = (base64urlnopad.decode(y).at(-1) ?? 0) % 2;
  const point = Uint8Array.of(2 + odd, ...base64urlnopad.decode(x));
  return {
    did: didKey(codec, point),
    hash,
    sign: (data) => sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

function didKey(codec: readonly number[], key: Uint8Array): string {
  return `did:key:z${base58.encode(Uint8Array.of(...codec, ...key))}`;
}

/** The document with a proof whose members are given, made over N-Quads or over canonical JSON. */
export async function signedAs(
  document: Json,
  key: SuiteKey,
  options: Json,
  own: readonly string[] = [],
): Promise<Json> {
  const proof: Json = {
    type: 'DataIntegrityProof',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: `${key.did}#${key.did.slice('did:key:'.length)}`,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const contexts = [document['@context']].flat();
  const form = String(options.cryptosuite).includes('-jcs-') ? textOf : graphOf;
  const config = form === textOf ? proof : { ...proof, '@context': [...contexts, ...own] };
  const parts = await Promise.all([config, document].map((part) => form(part, key.hash)));
  const hashes = parts.map((part) => createHash(key.hash).update(part).digest());
  const proofValue = `z${base58.encode(new Uint8Array(key.sign(Buffer.concat(hashes))))}`;
  return { ...document, proof: { ...proof, proofValue } };
}

async function textOf(part: Json): Promise<string> {
  return canonicalize(part) ?? '';
}

function graphOf(part: Json, hash: string): Promise<string> {
  return jsonld.canonize(part, {
    base: null,
    safe: true,
    canonizeOptions: { algorithm: 'RDFC-1.0', maxWorkFactor: 1, messageDigestAlgorithm: hash },
    contextResolver: new ContextResolver({ sharedCache: new Map() }),
    documentLoader: testLoader(),
  });
}
