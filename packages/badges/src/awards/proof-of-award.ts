import type { EarnedCredential } from '@cop-credentials/core';
import { copyJson } from '../json/copy-json.js';
import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject } from '../json/json-value.js';
import type { AchievementCredential } from '../model/achievement-credential.js';
import type { RecipientIdentity } from '../recipient/recipient-identity.js';
import type { ProblemCode } from '../report/codes.js';
import type { VerificationReport } from '../report/verification-report.js';
import { checkRecipient } from '../verify/check-recipient.js';
import { achievementCredential } from '../verify/credential-kinds.js';
import { type AchievementKey, readAchievementId } from './achievement-id.js';
import { earnedFrom } from './earned-credential.js';
import type { AwardingIssuer, NotProvenCode, ProvenCredential } from './proven-history.js';

/** What of a report is looked at. */
export type JudgedBadge = Pick<
  VerificationReport,
  'verdict' | 'assurance' | 'problems' | 'credential'
>;

/** By what badges are judged. */
export interface ProofTerms {
  /** In milliseconds. */
  readonly now: number;
  readonly person: RecipientIdentity;
  /** Id of the program. */
  readonly program: string;
  readonly issuers: readonly AwardingIssuer[];
}

/** A micro-credential that a badge proves. */
export interface Proof {
  readonly credential: Omit<ProvenCredential, 'report'>;
  readonly earned: EarnedCredential;
}

/** Problems of a badge that was signed, and lapsed or does not begin yet: facts too, which certification judges itself. */
const LAPSES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'validity.expired',
  'validity.not-yet-valid',
  'status.revoked',
]);

const NOT_MATCHED = 'recipient.not-matched';

/** What a badge proves, or the code of why it proves nothing. */
export async function proofOf(
  report: JudgedBadge,
  terms: ProofTerms,
): Promise<Proof | NotProvenCode> {
  const { now, person, program, issuers } = terms;
  const codes = report.problems.map(({ code }) => code);
  const verdict = codes.length === 0 ? 'valid' : 'invalid';
  const signed = report.assurance !== 'none' && report.verdict === verdict;
  if (!signed || !codes.every((code) => LAPSES.has(code) || code === NOT_MATCHED)) {
    return report.verdict === 'invalid' ? 'badge.invalid' : 'badge.unverifiable';
  }
  const badge = badgeIn(report.credential);
  if (badge === undefined) return 'achievement.not-recognised';
  const { issuer, credentialSubject: subject } = badge;
  const listed = issuers.filter(({ id }) => id === issuer.id);
  if (listed.length === 0) return 'issuer.not-listed';
  const { problems } = await checkRecipient(subject, person);
  if (problems.length > 0 || codes.includes(NOT_MATCHED)) return NOT_MATCHED;
  const key = keyOf(subject.achievement.id, listed);
  if (key?.program !== program) return 'achievement.not-recognised';
  if (key.kind !== 'micro-credential') return 'achievement.other-kind';
  const { credentialId, edition } = key;
  const fact = earnedFrom({ credentialId, badge, revoked: codes.includes('status.revoked'), now });
  if (fact === undefined) return 'badge.dates';
  const { earned, standing } = fact;
  return {
    credential: {
      ...(badge.id !== undefined && { badgeId: badge.id }),
      issuer: issuer.id,
      credentialId,
      edition,
      awardedOn: earned.awardedOn,
      standing,
    },
    earned,
  };
}

/** The badge in the one shape that the checks read it in. */
function badgeIn(credential: unknown): AchievementCredential | undefined {
  const copy = copyJson(credential, jsonLimits);
  if (!copy.ok || !isJsonObject(copy.value)) return undefined;
  return achievementCredential.checkSchema(copy.value).credential;
}

/** Which achievement it is, if it stands under the address of the issuer itself and is one that it may award. */
function keyOf(id: string, issuers: readonly AwardingIssuer[]): AchievementKey | undefined {
  for (const { baseUrl, credentials } of issuers) {
    const key = readAchievementId(baseUrl, id);
    if (key !== undefined && (credentials?.includes(key.credentialId) ?? true)) return key;
  }
  return undefined;
}
