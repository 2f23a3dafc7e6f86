import { jsonLimits } from '../json/json-limits.js';
import type { CredentialBase, RefreshService } from '../model/achievement-credential.js';
import { parseDateTime } from '../model/date-time.js';
import { CREDENTIAL_REFRESH } from '../model/extension-types.js';
import type { CredentialKind } from './check-signed.js';
import { examine, isWellFormed, type WellFormed } from './examine.js';
import { readCredential } from './read-credential.js';
import type { Verification } from './verification.js';

const CREDENTIAL_TYPES =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, application/vc+jwt, text/plain';

/** A credential of which a newer copy may exist. */
export interface RefreshableCredential
  extends Pick<CredentialBase, 'id' | 'issuer' | 'validFrom' | 'refreshService'> {
  readonly credentialSubject: { readonly id?: string };
}

/** Which copy is looked for. */
export interface CopyQuery<Credential extends RefreshableCredential> {
  readonly service: RefreshService;
  readonly given: WellFormed<Credential>;
  readonly kind: CredentialKind<Credential>;
  readonly verification: Verification;
}

/** The copy behind the refresh service, or a sentence on why there is none that counts. */
export async function fetchCopy<Credential extends RefreshableCredential>({
  service: { id: url, type },
  given: { credential, source },
  kind,
  verification,
}: CopyQuery<Credential>): Promise<WellFormed<Credential> | string> {
  if (type !== CREDENTIAL_REFRESH)
    return `services of type ${JSON.stringify(type.slice(0, 80))} are not known here.`;
  const answer = await verification.requester.get(url, CREDENTIAL_TYPES);
  if (!answer.ok) return `${answer.why}.`;
  const limits = { ...jsonLimits, bytes: verification.settings.bytes };
  const steps = [...source, { step: 'copy of today fetched from the refresh service', url }];
  const reading = readCredential(answer.bytes, limits, steps);
  const copy = await examine(reading, kind, verification);
  if (!isWellFormed(copy) || !copy.report.proven)
    return copy.report.problems.map(({ message }) => message).join(' ');
  if (copy.report.problems.some(({ code }) => code === 'validity.not-yet-valid'))
    return 'it is not valid yet.';
  return whyNotACopy(copy.credential, credential) ?? copy;
}

/** Open Badges 3.0, section 10, and that a badge does not change hands. */
function whyNotACopy(
  copy: RefreshableCredential,
  given: RefreshableCredential,
): string | undefined {
  // Compared as it stands: a percent-encoded colon makes another did:web.
  if (copy.issuer.id !== given.issuer.id) return 'it is of another issuer.';
  if (!sameId(copy.id, given.id)) return 'it is another badge.';
  if (copy.credentialSubject.id !== given.credentialSubject.id) return 'it is for somebody else.';
  const [is, was] = [parseDateTime(copy.validFrom), parseDateTime(given.validFrom)];
  if (is === undefined || was === undefined) return 'its date cannot be compared.';
  return is < was ? 'it is older than the one given.' : undefined;
}

/** Two that have no id cannot be told apart, so they are not the same. */
function sameId(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && plain(one) === plain(other);
}

function plain(id: string): string {
  try {
    return decodeURIComponent(id).trim();
  } catch {
    return id;
  }
}
