import type { JsonObject } from '../json/json-value.js';
import type { SigningTime } from './signing-time.js';

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
   * issuer; `key.unsuitable` when the issuer has RSA keys alone; `issue.self-check` when the signature does not verify.
   */
  signCredential(credential: object, options?: SigningTime): Promise<SignedCredential>;
}
