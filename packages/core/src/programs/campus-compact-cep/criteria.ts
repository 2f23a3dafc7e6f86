import type { Program } from '../../model/program.js';
import type { CampusCompactCepRuleId } from './rules.js';

const microCredential: readonly CampusCompactCepRuleId[] = [
  'cep-credential-requires-key-competencies',
  'cep-application-materials-submitted',
  'cep-review-expert-panel',
  'cep-review-binary-determination',
];

const fullCertification: readonly CampusCompactCepRuleId[] = [
  'cep-certification-accumulation',
  'cep-certification-number-and-range',
];

/** The rules that say what it takes to earn each kind of award. */
export const criteria: NonNullable<Program['criteria']> = {
  'micro-credential': microCredential,
  'full-certification': fullCertification,
};
