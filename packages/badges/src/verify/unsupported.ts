import type { CredentialBase } from '../model/achievement-credential.js';
import { type CheckResult, failed, problem } from '../report/check-result.js';

/** Revocation and suspension: no kind of status can be looked up yet, so a badge that has one stays open. */
export function checkStatus(credential: CredentialBase): CheckResult {
  const { credentialStatus } = credential;
  const types = [credentialStatus ?? []]
    .flat()
    .map(({ type }) => JSON.stringify(type.slice(0, 80)));
  return failed(
    problem(
      'status.unsupported',
      `Whether it was revoked could not be checked: status of type ${types.join(', ')} is not supported yet.`,
      { path: '/credentialStatus', hint: 'Ask the issuer whether the badge still stands.' },
    ),
  );
}

/** A newer copy of the badge may exist at its refresh service, which is not asked yet. */
export function checkRefresh(): CheckResult {
  const message = 'The issuer offers a newer copy of the badge, which was not fetched.';
  return {
    problems: [],
    warnings: [problem('refresh.failed', message, { path: '/refreshService' })],
  };
}
