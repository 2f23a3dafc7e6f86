import type { AchievementSubject, IdentityObject } from '../model/achievement-credential.js';
import { identityHashLike } from '../recipient/identity-hash.js';
import type { RecipientIdentity } from '../recipient/recipient-identity.js';
import { type CheckResult, failed, passed, problem } from '../report/check-result.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { Problem, VerificationReport } from '../report/verification-report.js';

const REFERENCE = 'Open Badges 3.0, section 9.3';
const PATH = '/credentialSubject';

/** Notes whether a badge belongs to whom it should, where somebody says who that is. */
export async function addRecipient(
  report: ReportBuilder,
  known: RecipientIdentity | undefined,
  check: (known: RecipientIdentity) => Promise<CheckResult>,
): Promise<VerificationReport['recipient']> {
  if (known === undefined) {
    report.skip('recipient', 'Nobody said whose badge it should be.');
    return 'not-checked';
  }
  return report.add('recipient', await check(known)) ? 'matched' : 'not-matched';
}

/**
 * Compares what is known of a person with the recipient in the badge. Every identifier given must match; one that the
 * badge does not have cannot be compared, and does not match.
 */
export async function checkRecipient(
  subject: Pick<AchievementSubject, 'id' | 'identifier'>,
  known: RecipientIdentity,
): Promise<CheckResult> {
  const warnings: Problem[] = [];
  for (const [type, identifier] of Object.entries(known)) {
    const matching =
      type === 'id'
        ? subject.id === identifier
        : await findIdentity(subject.identifier ?? [], type, identifier);
    if (matching === false || matching === undefined) return failed(notMatched(type));
    if (typeof matching === 'object') warnings.push(...weakness(matching));
  }
  return warnings.length === 0 ? passed : { problems: [], warnings };
}

/** What badges made after a wrong example of the implementation guide call a type of identifier. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['email', 'emailAddress']]);

async function findIdentity(
  identities: readonly IdentityObject[],
  type: string,
  identifier: string,
): Promise<IdentityObject | undefined> {
  for (const identity of identities) {
    const given = OTHER_NAMES.get(identity.identityType) ?? identity.identityType;
    if (given === type && (await matches(identity, identifier))) return identity;
  }
  return undefined;
}

async function matches(identity: IdentityObject, identifier: string): Promise<boolean> {
  if (!identity.hashed) return identity.identityHash === identifier;
  const hash = await identityHashLike(identity.identityHash, identifier, identity.salt ?? '');
  return hash === identity.identityHash.toLowerCase();
}

function weakness(identity: IdentityObject): readonly Problem[] {
  const strong = identity.identityHash.startsWith('sha256$') && (identity.salt ?? '') !== '';
  if (!identity.hashed || strong) return [];
  const message =
    'The recipient is hidden by a weak hash; others can find out who it is by trying.';
  return [
    problem('recipient.weak-hash', message, { path: `${PATH}/identifier`, reference: REFERENCE }),
  ];
}

function notMatched(type: string): Problem<'recipient.not-matched'> {
  const what = type === 'id' ? 'identifier' : type;
  return problem(
    'recipient.not-matched',
    `The ${what} given is not that of the recipient in the badge.`,
    {
      path: type === 'id' ? `${PATH}/id` : `${PATH}/identifier`,
      hint: 'Ask the holder under which address or identifier the badge was issued.',
      reference: REFERENCE,
    },
  );
}
