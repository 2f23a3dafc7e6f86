import { loadOnce } from '../load-once.js';
import type { ReportBuilder } from '../report/report-builder.js';
import type { CredentialWithStatus } from './check-status.js';
import type { Verification } from './verification.js';

const statusChecks = loadOnce(() => import('./check-status.js'));

/**
 * Notes whether a credential was revoked or suspended, where it says how to find out. Nobody is asked about a status
 * that nobody has signed for.
 */
export async function addStatus(
  {
    report,
    credential,
  }: { readonly report: ReportBuilder; readonly credential: CredentialWithStatus },
  verification: Verification,
): Promise<void> {
  if (credential.credentialStatus === undefined) {
    report.skip('status', 'It names no status list.');
  } else if (report.proven) {
    const { checkStatus } = await statusChecks();
    report.add('status', await checkStatus(credential, verification));
  } else {
    report.skip('status', 'Only a status that the issuer has signed for is looked up.');
  }
}
