import { isJsonObject, type JsonObject, type JsonValue, member } from '../json/json-value.js';
import type { SourceStep } from '../report/verification-report.js';
import type { Verification } from '../verify/verification.js';
import { fetchLinked, type LinkedFailure } from './fetch-linked.js';

/** An assertion with its badge class and the profile of its issuer in their places. */
export type Completion =
  | { readonly ok: true; readonly document: JsonObject; readonly steps: readonly SourceStep[] }
  | (LinkedFailure & { readonly path: string });

/**
 * Puts the badge class and the profile of the issuer into their places in an assertion, asking for them where they are
 * named by their address.
 *
 * A badge class that stands in the assertion is vouched for with it. A profile is always asked for at the address of the
 * issuer: it says which servers and which keys speak for the issuer, which nobody else may say. What has not even the
 * form of a link is left as it is, for the check of the members to tell.
 */
export async function completeAssertion(
  assertion: JsonObject,
  verification: Verification,
): Promise<Completion> {
  const badge = member(assertion, 'badge');
  const badgeClass = isJsonObject(badge)
    ? { document: badge, steps: [] }
    : await follow(badge, 'badge class fetched', verification);
  if ('ok' in badgeClass) return { ...badgeClass, path: '/badge' };
  if (badgeClass.document === undefined) return { ok: true, document: assertion, steps: [] };
  const named = member(badgeClass.document, 'issuer');
  const issuerId = isJsonObject(named) ? member(named, 'id') : named;
  const profile = await follow(issuerId, 'profile of the issuer fetched', verification);
  if ('ok' in profile) return { ...profile, path: '/badge/issuer' };
  const issuer = profile.document === undefined ? {} : { issuer: profile.document };
  return {
    ok: true,
    document: { ...assertion, badge: { ...badgeClass.document, ...issuer } },
    steps: [...badgeClass.steps, ...profile.steps],
  };
}

interface Followed {
  /** Absent where there is no link. */
  readonly document: JsonObject | undefined;
  readonly steps: readonly SourceStep[];
}

async function follow(
  id: JsonValue | undefined,
  step: string,
  verification: Verification,
): Promise<Followed | LinkedFailure> {
  if (typeof id !== 'string') return { document: undefined, steps: [] };
  const found = await fetchLinked(id, verification);
  return found.ok ? { document: found.document, steps: [{ step, url: found.url }] } : found;
}
