import { readFileSync } from 'node:fs';
import type { Award, Credential } from '@cop-credentials/core';
import * as z from 'zod';
import { listCredentials } from '../credentials/credentials.js';

/** Something that a badge can be for. */
export interface AwardedCredential extends Credential {
  readonly kind: Exclude<Award['kind'], 'course-badge'>;
}

const certification = z
  .object({ credentialId: z.string(), name: z.string() })
  .transform(({ credentialId: id, name }): AwardedCredential => {
    return { kind: 'full-certification', id, name };
  });

const file = new URL('../../content/certification-policy.json', import.meta.url);

const fullCertification = certification.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Everything that a badge can be for: the micro-credentials, and full certification. */
export function listAwardedCredentials(): readonly AwardedCredential[] {
  const microCredentials = listCredentials().map((one): AwardedCredential => {
    return { kind: 'micro-credential', ...one };
  });
  return [...microCredentials, fullCertification];
}
