import { BadgeError } from '../errors.js';
import type { JsonObject } from '../json/json-value.js';
import { readLetter } from '../json/read-as.js';
import type { AchievementCredential } from '../model/achievement-credential.js';
import { parseDateTime } from '../model/date-time.js';
import { CREDENTIAL_REFRESH } from '../model/extension-types.js';
import { schemasOf } from '../model/schema.js';
import { allowedAddress } from '../network/address-policy.js';
import type { Problem } from '../report/verification-report.js';
import { checkEndorsements } from '../verify/check-endorsements.js';
import { type CredentialWithStatus, checkStatus } from '../verify/check-status.js';
import { findEndorsements } from '../verify/find-endorsements.js';
import { readOptions } from '../verify/options.js';
import { beginVerification, type Verification } from '../verify/verification.js';
import { draftInvalid } from './parse-draft.js';

/**
 * Refuses a badge that leads readers to what they cannot use: a status of a type or at an address that nobody reads, a
 * refresh service of that kind, endorsements that are wrong by themselves or about something else.
 *
 * Nobody is asked, so that what only an answer could tell is left open. Endorsements are judged by the time at which
 * the badge is first good: that of signing, or later where it begins later.
 */
export async function assertLeadsSomewhere(badge: JsonObject, created: string): Promise<void> {
  const attached = findEndorsements(badge);
  const leads = ['credentialStatus', 'refreshService'].some((name) => Object.hasOwn(badge, name));
  if (!leads && attached.length === 0) return;
  const strict = readLetter(schemasOf('strict').achievementCredential, badge);
  if (!strict.success) throw draftInvalid(strict.error, 'The draft');
  const times = [created, strict.data.validFrom].map((text) => parseDateTime(text) ?? 0);
  const now = new Date(Math.max(...times));
  const verification = beginVerification(readOptions({ now, fetch: noAnswer }));
  const findings = [
    ...(await ofStatus(strict.data, verification)),
    ...ofRefresh(strict.data),
    ...(await ofEndorsements(attached, strict.data, verification)),
  ];
  refuseFirst(findings);
}

/** Refuses an endorsement with a status that nobody reads. */
export async function assertStatusIsRead(endorsement: JsonObject): Promise<void> {
  const strict = readLetter(schemasOf('strict').endorsementCredential, endorsement);
  if (!strict.success) throw draftInvalid(strict.error, 'The draft');
  const verification = beginVerification(readOptions({ fetch: noAnswer }));
  refuseFirst(await ofStatus(strict.data, verification));
}

function refuseFirst([finding]: readonly Finding[]): void {
  if (finding === undefined) return;
  const { message, path = '', hint } = finding;
  throw new BadgeError('draft.invalid', message, { path, ...(hint !== undefined && { hint }) });
}

type Finding = Pick<Problem, 'message' | 'path' | 'hint'>;

/** Addresses are judged before it is called. */
async function noAnswer(): Promise<Response> {
  throw new TypeError('Nobody is asked while a badge is issued.');
}

async function ofStatus(
  credential: CredentialWithStatus,
  verification: Verification,
): Promise<readonly Finding[]> {
  const { problems, warnings } = await checkStatus(credential, verification);
  return [...problems.filter(({ code }) => code !== 'status.unreachable'), ...warnings].map(
    ({ message, path = '/credentialStatus' }) => ({ message, path, hint: HINT_STATUS }),
  );
}

const HINT_STATUS = 'Give what `allocate` of the status lists gave.';

function ofRefresh({ refreshService: service }: AchievementCredential): readonly Finding[] {
  if (service === undefined) return [];
  const { id, type } = service;
  const isAsked = allowedAddress(id) !== undefined;
  return [
    ...(isAsked ? [] : [lost('Readers ask for newer copies over https alone.', 'id')]),
    ...(type === CREDENTIAL_REFRESH ? [] : [lost('Readers know no such service.', 'type')]),
  ];
}

function lost(message: string, member: 'id' | 'type'): Finding {
  const hint = `Give the https address of a ${CREDENTIAL_REFRESH}.`;
  return { message, path: `/refreshService/${member}`, hint };
}

async function ofEndorsements(
  ...checked: Parameters<typeof checkEndorsements>
): Promise<readonly Finding[]> {
  const { result } = await checkEndorsements(...checked);
  // One that could not be looked at has a path; that there are too many has none.
  return result.warnings
    .filter(({ code, path }) => code !== 'endorsement.unverifiable' || path === undefined)
    .map(({ message, path = '/endorsement' }) => ({
      message,
      path,
      hint: 'Attach endorsements as they were signed, each to what it is about.',
    }));
}
