import type { AchievementCredential } from '../model/achievement-credential.js';
import { ReportBuilder, type ReportSubject } from '../report/report-builder.js';
import type { VerificationReport } from '../report/verification-report.js';
import { addIssuer } from './check-issuer.js';
import { checkRecipient } from './check-recipient.js';
import { checkSigned } from './check-signed.js';
import { notABadge } from './classify.js';
import { achievementCredential } from './credential-kinds.js';
import type { VerificationSettings } from './options.js';
import type { InputReading } from './read-credential.js';
import { summarise } from './summarise.js';
import { checkEndorsements, checkRefresh, checkStatus, hasEndorsements } from './unsupported.js';
import type { Verification } from './verification.js';

const UNREADABLE = 'There is nothing to look at.';
const NOT_WELL_FORMED = 'The badge is not in a form that can be looked at.';

/** Judges what was read, check by check, and reports on each. */
export async function verifyDocument(
  reading: InputReading,
  verification: Verification,
): Promise<VerificationReport> {
  const { settings } = verification;
  const report = new ReportBuilder();
  const finish = (subject: ReportSubject, whyNotRun: string) =>
    report.build({ subject, source: reading.source, whyNotRun });
  const { document, jwt } = reading;
  const notBadge = document && notABadge(document);
  const input = notBadge ? { problems: [notBadge], warnings: reading.warnings } : reading;
  if (!report.add('input', input) || document === undefined) {
    return finish(
      { recipient: 'not-checked', ...(document && { credential: document }) },
      UNREADABLE,
    );
  }
  const read = jwt === undefined ? { document } : { document, jwt };
  const credential = await checkSigned(read, achievementCredential, { report, verification });
  if (credential === undefined) {
    return finish({ recipient: 'not-checked', credential: document }, NOT_WELL_FORMED);
  }
  addExtras(report, credential);
  const recipient = await addRecipient(report, credential, settings);
  const issuer = await addIssuer(report, credential.issuer, settings);
  const proven = report.passed('key') && report.passed('proof');
  const badge = proven ? { badge: summarise(credential) } : {};
  return finish({ issuer, recipient, credential: document, ...badge }, NOT_WELL_FORMED);
}

function addExtras(report: ReportBuilder, credential: AchievementCredential): void {
  if (credential.credentialStatus === undefined)
    report.skip('status', 'The badge names no status list.');
  else report.add('status', checkStatus(credential));
  if (hasEndorsements(credential)) report.add('endorsements', checkEndorsements());
  else report.skip('endorsements', 'The badge carries no endorsements.');
  if (credential.refreshService === undefined)
    report.skip('refresh', 'The badge names no refresh service.');
  else report.add('refresh', checkRefresh());
}

async function addRecipient(
  report: ReportBuilder,
  credential: AchievementCredential,
  settings: VerificationSettings,
): Promise<VerificationReport['recipient']> {
  if (settings.recipient === undefined) {
    report.skip('recipient', 'Nobody said whose badge it should be.');
    return 'not-checked';
  }
  const result = await checkRecipient(credential.credentialSubject, settings.recipient);
  return report.add('recipient', result) ? 'matched' : 'not-matched';
}
