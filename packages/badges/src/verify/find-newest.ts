import { loadOnce } from '../load-once.js';
import { problem } from '../report/check-result.js';
import type { CredentialKind } from './check-signed.js';
import type { WellFormed } from './examine.js';
import type { RefreshableCredential } from './fetch-copy.js';
import type { Verification } from './verification.js';

const copies = loadOnce(() => import('./fetch-copy.js'));

const PATH = '/refreshService';
const REFERENCE = 'Open Badges 3.0, sections 9.1 and 10';

/**
 * The copy of a credential that its issuer gives today, where the credential names a refresh service; otherwise the one
 * given. The copy counts where it is signed by the same issuer, has the same id and the same recipient, is not older,
 * and has begun to be valid. Then everything else is judged by it, for better and for worse: a copy that has expired or
 * was revoked is what the issuer says today, and the older one does not outlive it.
 *
 * The service is asked once, only where the given credential is signed well, and never for what it answers. Where no
 * copy can be had that counts, the given one stands, with the warning `refresh.failed`.
 */
export async function findNewest<Credential extends RefreshableCredential>(
  given: WellFormed<Credential>,
  kind: CredentialKind<Credential>,
  verification: Verification,
): Promise<WellFormed<Credential>> {
  const { report, credential } = given;
  const { refreshService: service } = credential;
  if (service === undefined) {
    report.skip('refresh', 'It names no refresh service.');
    return given;
  }
  if (!report.proven) {
    report.skip('refresh', 'Only a refresh service that the issuer has signed for is asked.');
    return given;
  }
  const { fetchCopy } = await copies();
  const copy = await fetchCopy({ service, given, kind, verification });
  if (typeof copy === 'string') {
    const message = `The copy that the issuer gives today could not be used: ${copy}`;
    const warning = problem('refresh.failed', message, { path: PATH, reference: REFERENCE });
    report.add('refresh', { problems: [], warnings: [warning] });
    return given;
  }
  copy.report.add('refresh', {
    problems: [],
    warnings: [],
    note: 'All that is told here is about the copy that the issuer gives today.',
  });
  return copy;
}
