import type { SecretJwk } from '../crypto/jwk.js';
import type { BadgeErrorCode } from '../errors.js';
import type { IssueOptions } from '../issue/issue-options.js';
import type { SignedBadge } from '../issue/signed-badge.js';
import type { Profile } from '../model/achievement-credential.js';

/** What a thread is given when it starts. */
export interface ThreadSettings {
  readonly profile: Profile;
  readonly keys: readonly { readonly secret: SecretJwk; readonly verificationMethod: string }[];
}

/** A badge that a thread is to make. */
export interface SigningTask<Draft> {
  readonly draft: Draft;
  readonly options: IssueOptions;
}

/** What became of it: the badge, or what there is to say of the draft. Other errors are not of one badge alone. */
export type SigningResult =
  | { readonly badge: SignedBadge }
  | {
      readonly refusal: {
        readonly code: BadgeErrorCode;
        readonly message: string;
        readonly details: { readonly path?: string; readonly hint?: string };
      };
    };
