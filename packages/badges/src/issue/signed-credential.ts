import { BadgeError } from '../errors.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value.js';
import type { KeyResolver } from '../keys/key-resolution.js';
import { checkProofs } from '../verify/check-proofs.js';

/** A credential of any kind, as plain JSON, with its signature. */
export interface SignedCredential extends JsonObject {
  readonly proof: readonly JsonObject[];
}

/** Signs credentials that are no badges in one issuer’s name; every `Issuer` can. */
export interface CredentialSigner {
  readonly profile: { readonly id: string };
  /**
   * Signs a credential of any kind that is complete but for its proof, such as a status list. Its members are the
   * caller’s to check; the contexts, the form, the issuer and the new signature are checked here.
   *
   * @throws {@link BadgeError} `draft.invalid` with the path of what is wrong, also when the credential names another
   * issuer; `issue.self-check` when the signature does not verify.
   */
  signCredential(
    credential: object,
    options?: { readonly created?: Date },
  ): Promise<SignedCredential>;
}

/** The credential and its new proof together, once the proof has been checked as any verifier would. */
export async function withCheckedProof(
  unsigned: JsonObject,
  made: { readonly proof: JsonValue; readonly issuerId: string; readonly resolveKey: KeyResolver },
): Promise<SignedCredential> {
  const { proof, issuerId, resolveKey } = made;
  if (!isJsonObject(proof)) throw failedCheck('it has no proof.');
  const document = { ...unsigned, proof: [proof] };
  const now = Date.now();
  const { key, proof: signature } = await checkProofs({
    document,
    issuerId,
    now,
    contexts: new Map(),
    resolveKey,
  });
  const [problem] = [key, signature].flatMap((check) => check?.problems ?? []);
  if (problem !== undefined || signature === undefined) {
    throw failedCheck(problem?.message ?? 'its proof could not be checked.');
  }
  return document;
}

function failedCheck(why: string): BadgeError {
  return new BadgeError('issue.self-check', `What was just signed would not verify: ${why}`, {
    hint: 'The signer may sign with another key than its public half says.',
  });
}
