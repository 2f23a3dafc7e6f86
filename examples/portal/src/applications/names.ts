import type { Application } from '@cop-credentials/core';
import { findCredential, type OfferedCredential } from '../credentials/credentials.js';
import type { Problem } from '../ledger/problem.js';

/** Groups of framing questions, as the page on earning a micro-credential names them. */
export const framingNames: Readonly<Record<string, string>> = {
  'knowledge-ethics': 'Knowledge and ethics',
  experience: 'Experience',
  'critical-self-reflection': 'Critical self-reflection',
  'personal-growth': 'Personal growth and ongoing professional development',
};

/** Ways of preparing, as the pages name them. */
export const preparationNames: Readonly<Record<string, string>> = {
  'specified-training': 'A training that the micro-credential specifies',
  'approved-training': 'A training that the program approved',
  'reading-list': 'The recommended reading list',
  'community-of-practice': 'A community of practice',
};

/** The name of the micro-credential that an application is for. */
export function credentialName({ credential: { id } }: Pick<Application, 'credential'>): string {
  return findCredential(id)?.name ?? id;
}

/** The name of a material: that of a required one, or the title that the applicant gave it. */
export function materialName(credentialId: string, material: string): string {
  return namesIn(findCredential(credentialId)).get(material) ?? material;
}

/** The name of a key competency. */
export function competencyName(credentialId: string, competency: string): string {
  return namesIn(findCredential(credentialId)).get(competency) ?? competency;
}

/** Core speaks of materials and competencies by their ids; people know them by their names. */
export function inNames(message: string, credentialId: string): string {
  let said = message;
  for (const [id, name] of namesIn(findCredential(credentialId)))
    said = said.replaceAll(`"${id}"`, `“${name}”`);
  return said;
}

/** A problem of core in names that people know. */
export function namedProblem(problem: Problem, credentialId: string): Problem {
  return { ...problem, message: inNames(problem.message, credentialId) };
}

function namesIn(credential: OfferedCredential | undefined): ReadonlyMap<string, string> {
  const { requiredMaterials = [], keyCompetencies = [] } = credential ?? {};
  return new Map([...requiredMaterials, ...keyCompetencies].map(({ id, name }) => [id, name]));
}
