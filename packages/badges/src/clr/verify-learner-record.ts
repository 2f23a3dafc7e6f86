import { problem } from '../report/check-result.js';
import type {
  ContainedReport,
  Problem,
  VerificationReport,
} from '../report/verification-report.js';
import { addStatus } from '../verify/add-status.js';
import { addIssuer } from '../verify/check-issuer.js';
import { addRecipient, checkRecipient } from '../verify/check-recipient.js';
import { isLearnerRecord } from '../verify/classify.js';
import { examine, isWellFormed, type WellFormed } from '../verify/examine.js';
import { findNewest } from '../verify/find-newest.js';
import type { InputReading } from '../verify/read-credential.js';
import { reportUnusable } from '../verify/report-unusable.js';
import type { Verification } from '../verify/verification.js';
import { verifyEmbedded } from '../verify/verify-embedded.js';
import type { ClrCredential } from './clr-credential.js';
import { containedIn } from './contained-credentials.js';
import { learnerRecord } from './learner-record.js';

/** Judges a credential of any kind that was read. */
export type VerifyRead = (
  reading: InputReading,
  verification: Verification,
) => Promise<VerificationReport>;

/**
 * Judges a learner record: the record like a badge, and each credential that it contains by itself. What becomes of
 * those is told, and changes nothing about the record: who signs a record says that it is somebody’s, not that all in it
 * is good. A record in a record is judged without what it contains.
 */
export async function verifyLearnerRecord(
  reading: InputReading,
  verification: Verification,
  verifyContained?: VerifyRead,
): Promise<VerificationReport> {
  const given = await examine(reading, learnerRecord, verification);
  if (!isWellFormed(given)) return reportUnusable(given);
  const newest = await findNewest(given, learnerRecord, verification);
  const { report, source, document, credential } = newest;
  await addStatus({ report, credential }, verification);
  report.skip('endorsements', 'Only those of the badges in a learner record are looked at.');
  const recipient = await addRecipient(report, verification.settings.recipient, (known) =>
    checkRecipient(credential.credentialSubject, known),
  );
  const issuer = await addIssuer(report, credential.issuer, verification.settings);
  const contained = await verifyContents(newest, verification, verifyContained);
  report.add('input', { problems: [], warnings: [notABadge, ...contained.flatMap(notGood)] });
  return report.build({
    subject: { issuer, recipient, credential: document, contained },
    source,
  });
}

const notABadge = problem(
  'input.not-an-open-badge',
  'It is a learner record, not one badge: what it contains is judged one by one.',
  { path: '/type', reference: 'Comprehensive Learner Record 2.0, ClrCredential' },
);

async function verifyContents(
  { document, source }: WellFormed<ClrCredential>,
  verification: Verification,
  verifyContained: VerifyRead | undefined,
): Promise<readonly ContainedReport[]> {
  if (verifyContained === undefined) return [];
  return verifyEmbedded(containedIn(document), {
    container: 'learner record',
    source,
    bytes: verification.settings.bytes,
    verify: (reading) => {
      const isRecord = reading.document !== undefined && isLearnerRecord(reading.document);
      const verify = isRecord ? verifyLearnerRecord : verifyContained;
      return verify(reading, verification);
    },
  });
}

function notGood({ path, report }: ContainedReport): readonly Problem[] {
  return report.problems
    .slice(0, 1)
    .map(({ code, message }) =>
      problem(code, `A credential in it is ${report.verdict}: ${message}`, { path }),
    );
}
