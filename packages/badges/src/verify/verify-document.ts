import { loadOnce } from '../load-once.js';
import type { AchievementCredential } from '../model/achievement-credential.js';
import { isAssertion } from '../open-badges-2/recognise.js';
import type { VerificationReport } from '../report/verification-report.js';
import { addStatus } from './add-status.js';
import { addIssuer } from './check-issuer.js';
import { addRecipient, checkRecipient } from './check-recipient.js';
import { isEndorsement, isLearnerRecord, notABadge } from './classify.js';
import { achievementCredential } from './credential-kinds.js';
import { examine, isWellFormed, type WellFormed } from './examine.js';
import { findEndorsements } from './find-endorsements.js';
import { findNewest } from './find-newest.js';
import type { InputReading } from './read-credential.js';
import { reportUnusable } from './report-unusable.js';
import { summarise } from './summarise.js';
import type { Verification } from './verification.js';

// Most badges need none of these.
const loneEndorsements = loadOnce(() => import('./verify-endorsement.js'));
const learnerRecords = loadOnce(() => import('../clr/verify-learner-record.js'));
const assertions = loadOnce(() => import('../open-badges-2/verify-assertion.js'));
const attachedEndorsements = loadOnce(() => import('./check-endorsements.js'));

/** Judges what was read, check by check, and reports on each. */
export async function verifyDocument(
  reading: InputReading,
  verification: Verification,
): Promise<VerificationReport> {
  const { document: read } = reading;
  if (read !== undefined && isEndorsement(read)) {
    const { verifyEndorsement } = await loneEndorsements();
    return verifyEndorsement(reading, verification);
  }
  if (read !== undefined && isLearnerRecord(read)) {
    const { verifyLearnerRecord } = await learnerRecords();
    return verifyLearnerRecord(reading, verification, verifyDocument);
  }
  if (read !== undefined && isAssertion(read)) {
    const { verifyAssertion } = await assertions();
    return verifyAssertion({ ...reading, document: read }, verification);
  }
  const notBadge = read && notABadge(read);
  const readable = notBadge ? { ...reading, problems: [notBadge] } : reading;
  const given = await examine(readable, achievementCredential, verification);
  if (!isWellFormed(given)) return reportUnusable(given);
  const newest = await findNewest(given, achievementCredential, verification);
  const { report, source, document, credential } = newest;
  await addStatus({ report, credential }, verification);
  const endorsements = await addEndorsements(newest, verification);
  const recipient = await addRecipient(report, verification.settings.recipient, (known) =>
    checkRecipient(credential.credentialSubject, known),
  );
  const issuer = await addIssuer(report, credential.issuer, verification.settings);
  const badge = report.proven ? { badge: summarise(credential) } : {};
  return report.build({
    subject: { issuer, recipient, credential: document, ...endorsements, ...badge },
    source,
  });
}

async function addEndorsements(
  { report, document, credential }: WellFormed<AchievementCredential>,
  verification: Verification,
): Promise<Pick<VerificationReport, 'endorsements'>> {
  const attached = findEndorsements(document);
  if (attached.length === 0) {
    report.skip('endorsements', 'The badge carries no endorsements.');
    return {};
  }
  if (!report.proven) {
    report.skip('endorsements', 'Only what stands on a badge that is signed well is looked at.');
    return {};
  }
  const { checkEndorsements } = await attachedEndorsements();
  const { result, endorsements } = await checkEndorsements(attached, credential, verification);
  report.add('endorsements', result);
  return { endorsements };
}
