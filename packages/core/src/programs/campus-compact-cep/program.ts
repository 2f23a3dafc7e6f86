import { defineProgram } from '../../kernel/define-program.js';
import type { Program } from '../../model/program.js';
import { criteria } from './criteria.js';
import { earningPage, hostingPage, preparationPage } from './documents.js';
import { editions } from './editions.js';
import { feeSchedule } from './fee-quote/schedule.js';
import { readings } from './readings.js';
import { cepId } from './rule.js';
import { cepRules } from './rules.js';
import { cepSubjects } from './subjects.js';

/**
 * Campus Compact's Community Engagement Professional credentialing program, from its own pages.
 *
 * Its subjects: `cop-proposal`, `cop-participants`, `preparation-listing`, `training-opportunity`, `application-start`,
 * `application`, `panel-review`, `certification`, `badge-use` and `fee-quote`. The pages leave much open; what they do not
 * say is `unknown`, never a guess.
 *
 * @example
 * ```ts
 * import { campusCompactCep } from '@cop-credentials/core';
 *
 * campusCompactCep.id; //=> 'campus-compact-cep'
 * campusCompactCep.editions[0]?.from; //=> '2026-01-01'
 * ```
 */
export const campusCompactCep: Program = defineProgram({
  id: cepId,
  name: 'Campus Compact Community Engagement Professional Credentialing Program',
  documents: [hostingPage, preparationPage, earningPage],
  rules: cepRules.map(({ rule }) => rule),
  subjects: cepSubjects,
  readings,
  editions,
  criteria,
  fees: feeSchedule,
});
