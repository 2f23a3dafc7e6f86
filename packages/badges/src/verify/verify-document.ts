import type { JsonObject } from '../json/json-value.js';
import type { AchievementCredential } from '../model/achievement-credential.js';
import type { ReportBuilder, ReportSubject } from '../report/report-builder.js';
import type { VerificationReport } from '../report/verification-report.js';
import { checkEndorsements } from './check-endorsements.js';
import { addIssuer } from './check-issuer.js';
import { checkRecipient } from './check-recipient.js';
import { notABadge } from './classify.js';
import { achievementCredential } from './credential-kinds.js';
import { examine } from './examine.js';
import { findEndorsements } from './find-endorsements.js';
import type { VerificationSettings } from './options.js';
import type { InputReading } from './read-credential.js';
import { summarise } from './summarise.js';
import { checkRefresh, checkStatus } from './unsupported.js';
import type { Verification } from './verification.js';

const UNREADABLE = 'There is nothing to look at.';
const NOT_WELL_FORMED = 'The badge is not in a form that can be looked at.';

/** Judges what was read, check by check, and reports on each. */
export async function verifyDocument(
  reading: InputReading,
  verification: Verification,
): Promise<VerificationReport> {
  const notBadge = reading.document && notABadge(reading.document);
  const given = notBadge ? { ...reading, problems: [notBadge] } : reading;
  const examined = await examine(given, achievementCredential, verification);
  const { report, source, document, credential } = examined;
  if (document === undefined || credential === undefined) {
    const subject: ReportSubject = {
      recipient: 'not-checked',
      ...(document && { credential: document }),
    };
    const whyNotRun = report.passed('input') ? NOT_WELL_FORMED : UNREADABLE;
    return report.build({ subject, source, whyNotRun });
  }
  addExtras(report, credential);
  const endorsements = await addEndorsements(report, { document, credential }, verification);
  const recipient = await addRecipient(report, credential, verification.settings);
  const issuer = await addIssuer(report, credential.issuer, verification.settings);
  const badge = report.proven ? { badge: summarise(credential) } : {};
  return report.build({
    subject: { issuer, recipient, credential: document, ...endorsements, ...badge },
    source,
    whyNotRun: NOT_WELL_FORMED,
  });
}

function addExtras(report: ReportBuilder, credential: AchievementCredential): void {
  if (credential.credentialStatus === undefined)
    report.skip('status', 'The badge names no status list.');
  else report.add('status', checkStatus(credential));
  if (credential.refreshService === undefined)
    report.skip('refresh', 'The badge names no refresh service.');
  else report.add('refresh', checkRefresh());
}

async function addEndorsements(
  report: ReportBuilder,
  {
    document,
    credential,
  }: { readonly document: JsonObject; readonly credential: AchievementCredential },
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
  const { result, endorsements } = await checkEndorsements(attached, credential, verification);
  report.add('endorsements', result);
  return { endorsements };
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
