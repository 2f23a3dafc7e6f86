import { readFileSync } from 'node:fs';
import type { Credential } from '@cop-credentials/core';
import * as z from 'zod';
import { listCredentials } from '../credentials/credentials.js';

const certification = z
  .object({ credentialId: z.string(), name: z.string() })
  .transform(({ credentialId: id, name }): Credential => ({ id, name }));

const file = new URL('../../content/certification-policy.json', import.meta.url);

const fullCertification = certification.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Everything that a badge can be for: the micro-credentials, and full certification. */
export function listAwardedCredentials(): readonly Credential[] {
  return [...listCredentials(), fullCertification];
}
