import type { JsonObject } from '../json/json-value.js';
import type { Profile } from '../model/achievement-credential.js';
import type { BadgeDraft } from './badge-draft.js';
import { buildBadge } from './build-credential.js';
import { assertLeadsSomewhere } from './check-leads.js';
import type { Signing } from './create-signing.js';
import { assertDescribedOnce } from './described-once.js';
import { BADGE_PLACES, inDraft } from './draft-path.js';
import { randomSalt, type SaltSource } from './identify-recipient.js';
import type { IssueDisclosableOptions, IssueJwtOptions, IssueOptions } from './issue-options.js';
import type { Issuer } from './issuer.js';
import { parseDraft } from './parse-draft.js';
import { readCreated, type SigningTime } from './signing-time.js';

/** What turns drafts into badges. */
export interface DraftIssuing {
  readonly issuer: Profile;
  readonly signing: Signing;
  readonly now: () => Date;
}

/** What an issuer makes of drafts, in each form. */
export type IssuingDrafts = Pick<Issuer, 'issue' | 'issueJwt' | 'issueDisclosable'>;

/** Does with drafts what is done with complete credentials, and points at the draft where it is not right. */
export function issuingOf(
  { issuer, signing, now }: DraftIssuing,
  saltFor: SaltSource = randomSalt,
): IssuingDrafts {
  function fromDraft<Options extends SigningTime, Result>(
    sign: (badge: JsonObject, created: Date, options: Options | undefined) => Promise<Result>,
  ): (draft: BadgeDraft, options?: Options) => Promise<Result> {
    return async (given, options) => {
      const draft = parseDraft(given);
      const created = readCreated(options, now);
      try {
        const badge = await buildBadge(draft, { issuer, created, saltFor });
        assertDescribedOnce(badge);
        await assertLeadsSomewhere(badge, created);
        return await sign(badge, new Date(created), options);
      } catch (error) {
        throw inDraft(error, { given: draft, places: BADGE_PLACES });
      }
    };
  }

  return {
    issue: fromDraft((badge, created, options?: IssueOptions) =>
      signing.sign(badge, { ...options, created }),
    ),
    issueJwt: fromDraft((badge, _, options?: IssueJwtOptions & SigningTime) =>
      signing.signJwt(badge, options),
    ),
    issueDisclosable: fromDraft((badge, created, options?: IssueDisclosableOptions) =>
      signing.signDisclosable(badge, { ...options, created }),
    ),
  };
}
