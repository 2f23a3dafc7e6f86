import { failed, problem } from '../report/check-result.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { VerificationReport } from '../report/verification-report.js';
import { addStatus } from './add-status.js';
import { addIssuer } from './check-issuer.js';
import { endorsementCredential } from './credential-kinds.js';
import { examine, isWellFormed } from './examine.js';
import { findNewest } from './find-newest.js';
import type { VerificationSettings } from './options.js';
import type { InputReading } from './read-credential.js';
import { reportEndorsement } from './report-endorsement.js';
import { reportUnusable } from './report-unusable.js';
import type { Verification } from './verification.js';

/** Judges an endorsement that was given where a badge was expected: by itself, and saying that it is no badge. */
export async function verifyEndorsement(
  reading: InputReading,
  verification: Verification,
): Promise<VerificationReport> {
  const given = await examine(reading, endorsementCredential, verification);
  if (!isWellFormed(given)) return reportUnusable(given);
  const newest = await findNewest(given, endorsementCredential, verification);
  const { report, source, document, credential } = newest;
  report.add('input', { problems: [], warnings: [notABadge] });
  await addStatus({ report, credential }, verification);
  report.skip('endorsements', 'It is itself an endorsement.');
  const issuer = await addIssuer(report, credential.issuer, verification.settings);
  const itself = { path: '', report, credential };
  const endorsements = [reportEndorsement(itself, { endorser: issuer, served: [] })];
  const recipient = addRecipient(report, verification.settings);
  return report.build({
    subject: { issuer, recipient, credential: document, endorsements },
    source,
  });
}

const notABadge = problem(
  'input.not-an-open-badge',
  'It is an endorsement of something else, not a badge: it awards nothing to anybody.',
  { path: '/type', reference: 'Open Badges 3.0, B.1.7' },
);

function addRecipient(
  report: ReportBuilder,
  { recipient }: VerificationSettings,
): VerificationReport['recipient'] {
  if (recipient === undefined) {
    report.skip('recipient', 'An endorsement belongs to nobody.');
    return 'not-checked';
  }
  const message = 'It is an endorsement, which belongs to nobody.';
  report.add(
    'recipient',
    failed(problem('recipient.not-matched', message, { path: '/credentialSubject' })),
  );
  return 'not-matched';
}
