import { readFileSync } from 'node:fs';
import type { CertificationPolicy } from '@cop-credentials/core';
import * as z from 'zod';

/** What this portal takes for full certification. */
export interface PortalPolicy {
  /** That it is an example, in words for the page. */
  readonly note: string;
  readonly credentialId: string;
  readonly name: string;
  readonly policy: CertificationPolicy;
}

const portalPolicy: z.ZodType<PortalPolicy> = z.object({
  note: z.string(),
  credentialId: z.string(),
  name: z.string(),
  // Core reads it whenever it is used, and names every fault.
  policy: z.custom<CertificationPolicy>((given) => typeof given === 'object' && given !== null),
});

const file = new URL('../../content/certification-policy.json', import.meta.url);

/** The policy of `content/certification-policy.json`. */
export const certificationPolicy: PortalPolicy = portalPolicy.parse(
  JSON.parse(readFileSync(file, 'utf8')),
);
