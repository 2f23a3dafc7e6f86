import type { BadgeError } from '../errors.js';
import { asArray, isJsonObject, type JsonObject, member } from '../json/json-value.js';
import type { CredentialStatus } from '../model/achievement-credential.js';
import type { StatusReference } from '../status/status-lists.js';
import { type ReplaceOptions, replacedBy } from './reissue-options.js';
import { reissueRefused } from './reissue-refused.js';

/** What becomes of the status when one badge replaces another. */
export interface ReplacedStatus {
  /** Where readers find the status of the new badge. */
  readonly ofNew: readonly CredentialStatus[];
  /** Calls the old badge back. Once more changes nothing. */
  revokeOld(): Promise<void>;
}

/**
 * Finds a badge in the status lists and gives the one that replaces it a place there; `undefined` without lists. It can
 * be done again with the same result.
 *
 * @throws {@link BadgeError} `reissue.refused` for a badge that was called back, unless it was for this replacement
 */
export async function replaceStatus(
  old: JsonObject,
  { id, by, statusLists: lists }: ReplaceOptions,
): Promise<ReplacedStatus | undefined> {
  if (lists === undefined) return undefined;
  const badge = referenceIn(old);
  const reason = replacedBy(id);

  async function assertReplaceable(): Promise<void> {
    const history = (await lists?.history(badge)) ?? [];
    const revoked = history.find(({ action }) => action === 'revoke');
    const isSuspended = history.at(-1)?.action === 'suspend';
    if (revoked === undefined ? isSuspended : revoked.reason !== reason) throw calledBack();
  }

  await assertReplaceable();
  const ofNew = await lists.allocate(id);
  return {
    ofNew,
    revokeOld: async () => {
      await lists.revoke(badge, { reason, ...(by !== undefined && { by }) });
      // Somebody else may have called it back, or replaced it, in the meantime: then the first reason stands.
      await assertReplaceable();
    },
  };
}

function referenceIn(badge: JsonObject): StatusReference {
  for (const entry of asArray(member(badge, 'credentialStatus')).filter(isJsonObject)) {
    const { statusPurpose, statusListCredential, statusListIndex } = entry;
    const isPlace = typeof statusListCredential === 'string' && typeof statusListIndex === 'string';
    if (statusPurpose === 'revocation' && isPlace) return { statusListCredential, statusListIndex };
  }
  throw reissueRefused({
    message: 'The old badge has no place in status lists, and cannot be called back.',
    path: '/credentialStatus',
    hint: 'Reissue it without statusLists; it stays good until it ends.',
  });
}

function calledBack(): BadgeError {
  return reissueRefused({
    message: 'The old badge was called back.',
    path: '/credentialStatus',
    hint: 'Reinstate one that is suspended. Decide anew about one that is revoked, and issue from a draft.',
  });
}
