import type { Award, Credential } from '@cop-credentials/core';
import { certificationPolicy } from '../certification/certification-policy.js';
import { listCredentials } from '../credentials/credentials.js';

/** Something that a badge can be for. */
export interface AwardedCredential extends Credential {
  readonly kind: Exclude<Award['kind'], 'course-badge'>;
}

/** Everything that a badge can be for: the micro-credentials, and full certification. */
export function listAwardedCredentials(): readonly AwardedCredential[] {
  const microCredentials = listCredentials().map((one): AwardedCredential => {
    return { kind: 'micro-credential', ...one };
  });
  const { credentialId: id, name } = certificationPolicy;
  return [...microCredentials, { kind: 'full-certification', id, name }];
}
