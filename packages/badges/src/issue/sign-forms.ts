import { BadgeError } from '../errors.js';
import { isJsonObject, type JsonObject, member, pointer } from '../json/json-value.js';
import { checkByReference, type GraphCheck } from '../json-ld/canonize.js';
import { objectsOf } from '../json-ld/walk.js';
import { claimsOf } from '../jwt/claims.js';
import { signToken } from '../jwt/sign-token.js';
import type { NamedSigner } from '../keys/named-signer.js';
import { signEcdsaSd2023 } from '../proofs/sign-ecdsa-sd-2023.js';
import {
  type HashedProofOptions,
  type ProofSigning,
  type SignedProof,
  signHashedProof,
} from '../proofs/sign-hashed-proof.js';
import { mandatoryPointers } from './mandatory-pointers.js';

/** Signs a checked document with an embedded proof. */
export async function signWithProof<Document extends JsonObject>(
  document: Document,
  options: HashedProofOptions,
): Promise<WithProof<Document>> {
  return withProof(document, await signHashedProof(document, options));
}

/** The one member of Open Badges 3.0 that is an RDF list; the algorithms of `ecdsa-sd-2023` leave those out. */
const ORDERED_LIST = 'allowedValue';

/** Signs a checked badge for its holder to derive from. */
export async function signForDisclosure<Badge extends JsonObject>(
  badge: Badge,
  options: {
    readonly key: NamedSigner;
    readonly created: string;
    /** JSON pointers beside those to what makes it a badge. */
    readonly mandatory: readonly string[];
  },
): Promise<WithProof<Badge>> {
  const { key, created, mandatory } = options;
  const ordered = objectsOf(badge).find(({ object }) => Object.hasOwn(object, ORDERED_LIST));
  if (ordered !== undefined) {
    const message = 'A list whose order counts cannot be signed so that its holder chooses.';
    throw invalid(message, pointer(ordered.path, ORDERED_LIST));
  }
  const pointers = [...new Set([...mandatoryPointers(badge), ...mandatory])];
  return withProof(
    badge,
    await signEcdsaSd2023(badge, { key, created, mandatoryPointers: pointers }),
  );
}

/** How a token is signed. */
export interface TokenOptions {
  readonly key: NamedSigner;
  /** Looks at what the badge says; by the reference path where none is given. */
  readonly checkGraph?: GraphCheck;
}

/** Signs a checked badge as a token. */
export async function signAsToken(
  badge: JsonObject,
  { key, checkGraph = checkByReference }: TokenOptions,
): Promise<string> {
  const subject = member(badge, 'credentialSubject');
  if (!isJsonObject(subject) || member(subject, 'id') === undefined) {
    throw new BadgeError('draft.invalid', 'A token names its recipient by an id of their own.', {
      path: '/credentialSubject/id',
      hint: 'Give the recipient an id as well, a DID or mailto: address, or issue with an embedded proof.',
    });
  }
  const claim = claimsOf(badge).find(([name]) => member(badge, name) !== undefined);
  if (claim !== undefined)
    throw invalid('The member stands in the place of a claim of the token.', `/${claim[0]}`);
  // The signature covers the text, but verifiers refuse terms that no context defines in tokens as well.
  const graph = await checkGraph(badge);
  if (!graph.ok) throw invalid(graph.problem.message, graph.problem.path);
  return signToken(badge, key);
}

/** A document, and the one proof it has. */
export type WithProof<Document extends JsonObject> = Document & {
  readonly proof: readonly [SignedProof];
};

function withProof<Document extends JsonObject>(
  document: Document,
  signing: ProofSigning,
): WithProof<Document> {
  if (signing.ok) return { ...document, proof: [signing.proof] };
  throw invalid(signing.problem.message, signing.problem.path);
}

function invalid(message: string, path: string | undefined): BadgeError {
  return new BadgeError('draft.invalid', message, path === undefined ? {} : { path });
}
