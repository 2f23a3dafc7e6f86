import { jsonLimits } from '../json/json-limits.js';
import type { EndorsementCredential } from '../model/achievement-credential.js';
import { type CheckResult, problem } from '../report/check-result.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { Problem } from '../report/verification-report.js';
import { addStatus } from './add-status.js';
import { endorsementCredential } from './credential-kinds.js';
import { examine } from './examine.js';
import type { AttachedEndorsement } from './find-endorsements.js';
import { readEmbedded } from './read-embedded.js';
import type { Verification } from './verification.js';

/** An endorsement that was checked. */
export interface CheckedEndorsement {
  /** JSON pointer to it. */
  readonly path: string;
  /** What was found of the endorsement by itself. */
  readonly report: ReportBuilder;
  /** Given only where it is well-formed. */
  readonly credential?: EndorsementCredential;
  /** That it is about something else than it stands on. */
  readonly mismatch?: Problem;
}

/** Checks an endorsement as if it had been given by itself, and that it is about just what it stands on. */
export async function checkEndorsement(
  { value, path, endorsed }: AttachedEndorsement,
  verification: Verification,
): Promise<CheckedEndorsement> {
  const reading = readEmbedded(value, { ...jsonLimits, bytes: verification.settings.bytes }, []);
  const { report, credential } = await examine(reading, endorsementCredential, verification);
  if (credential === undefined) return { path, report };
  const { refreshService, credentialSubject } = credential;
  await addStatus({ report, credential }, verification);
  if (refreshService !== undefined) report.add('refresh', notRefreshed());
  if (credentialSubject.id === endorsed) return { path, report, credential };
  return { path, report, credential, mismatch: aboutAnother() };
}

function aboutAnother(): Problem {
  return problem(
    'endorsement.subject-mismatch',
    'It is about something else than what it stands on.',
    { path: '/credentialSubject/id', reference: 'Open Badges 3.0, B.1.8' },
  );
}

/** One badge may carry many endorsements, each of which would lead somewhere else. */
function notRefreshed(): CheckResult {
  const message =
    'A newer copy of the endorsement may exist; only newer copies of badges are asked for.';
  return {
    problems: [],
    warnings: [problem('refresh.failed', message, { path: '/refreshService' })],
  };
}
