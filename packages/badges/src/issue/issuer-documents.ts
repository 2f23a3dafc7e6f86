import { ALGORITHMS } from '../jwt/algorithms.js';
import { isDidWeb } from '../keys/did-web.js';
import { encodePublicMultikey } from '../keys/multikey.js';
import { publicationOf } from '../keys/publication.js';
import type { ListedKey } from './key-ring.js';

/** A document that an issuer publishes, so that others can check its badges. */
export interface IssuerDocument {
  /** The address where verifiers look for it. */
  readonly url: string;
  /** The `Content-Type` to serve it with. */
  readonly mediaType: string;
  /** What to serve, as JSON. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** What an issuer has to publish: the documents that list its keys, and nothing where the id is the key itself. */
export function issuerDocuments(
  id: string,
  listed: readonly ListedKey[],
): readonly IssuerDocument[] {
  const publication = publicationOf(id);
  if (publication === undefined) return [];
  const good = listed.filter(({ revoked }) => revoked === undefined);
  return [
    {
      url: publication.document,
      mediaType: isDidWeb(id) ? 'application/did+json' : 'application/json',
      content: controllerDocument(id, listed),
    },
    {
      url: publication.keySet,
      mediaType: 'application/jwk-set+json',
      content: { keys: good.map((key) => publicJwk(id, key)) },
    },
    // Who follows the name of a key that is an address of its own expects the key there, and nothing around it.
    ...good
      .filter(({ verificationMethod }) => !verificationMethod.includes('#'))
      .map((key) => ({
        url: key.verificationMethod,
        mediaType: 'application/jwk+json',
        content: publicJwk(id, key),
      })),
  ];
}

/**
 * Keys are listed in full and referred to by their whole id: some verifiers read neither short nor embedded ones. A
 * compromised key is shown as revoked and is not for assertions any more, as some verifiers look at one only.
 */
function controllerDocument(id: string, listed: readonly ListedKey[]): IssuerDocument['content'] {
  const methods = listed.map((key) => verificationMethodOf(id, key));
  const contexts = [...new Set(methods.map(({ type }) => CONTEXTS[type]))];
  return {
    '@context': [
      isDidWeb(id) ? 'https://www.w3.org/ns/did/v1' : 'https://www.w3.org/ns/cid/v1',
      ...contexts,
    ],
    id,
    verificationMethod: methods,
    assertionMethod: listed
      .filter(({ revoked }) => revoked === undefined)
      .map(({ verificationMethod }) => verificationMethod),
  };
}

/** Where the two types of Controlled Identifiers 1.0, section 2.2, are defined. */
const CONTEXTS = {
  Multikey: 'https://w3id.org/security/multikey/v1',
  JsonWebKey: 'https://w3id.org/security/jwk/v1',
} as const;

interface VerificationMethod extends Readonly<Record<string, unknown>> {
  readonly type: keyof typeof CONTEXTS;
}

function verificationMethodOf(controller: string, key: ListedKey): VerificationMethod {
  const { verificationMethod, publicKey, revoked } = key;
  const publicKeyJwk = publicKey.toJwk();
  const publicKeyMultibase = encodePublicMultikey(publicKeyJwk);
  return {
    id: verificationMethod,
    ...(publicKeyMultibase === undefined
      ? { type: 'JsonWebKey', controller, publicKeyJwk }
      : { type: 'Multikey', controller, publicKeyMultibase }),
    ...(revoked !== undefined && { revoked }),
  };
}

/** A member of a key set: `iss` says whose it is where several issuers share a host (Open Badges implementation guide). */
function publicJwk(issuerId: string, { verificationMethod, publicKey }: ListedKey) {
  const alg = ALGORITHMS[publicKey.kind];
  return { ...publicKey.toJwk(), kid: verificationMethod, alg, use: 'sig', iss: issuerId };
}
