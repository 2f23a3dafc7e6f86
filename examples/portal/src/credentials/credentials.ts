import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A document that every applicant hands in. */
interface RequiredMaterial {
  readonly id: string;
  readonly name: string;
}

/** A key competency, judged by the panel one by one. */
interface OfferedCompetency {
  readonly id: string;
  readonly name: string;
}

/** A micro-credential that one can apply for here. */
export interface OfferedCredential {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly availability: 'available' | 'planned';
  /** The area of full certification that it counts in. */
  readonly area: string;
  readonly requiredMaterials: readonly RequiredMaterial[];
  readonly keyCompetencies: readonly OfferedCompetency[];
}

const named = z.object({ id: z.string(), name: z.string() });

const offers: z.ZodType<readonly OfferedCredential[]> = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    availability: z.enum(['available', 'planned']),
    area: z.string(),
    requiredMaterials: z.array(named),
    keyCompetencies: z.array(named),
  }),
);

const file = new URL('../../content/credentials.json', import.meta.url);

const offered = offers.parse(JSON.parse(readFileSync(file, 'utf8')));

/** What the program offers, from `content/credentials.json`: its published pages name none. */
export function listCredentials(): readonly OfferedCredential[] {
  return offered;
}

export function findCredential(id: string): OfferedCredential | undefined {
  return offered.find((credential) => credential.id === id);
}
