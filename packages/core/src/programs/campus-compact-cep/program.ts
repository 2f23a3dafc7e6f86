import { defineProgram } from '../../kernel/define-program.js';
import { defineSubject } from '../../kernel/define-subject.js';
import type { Program } from '../../model/program.js';
import { contradictionsOf } from './cop-proposal/contradictions.js';
import { copProposalFacts } from './cop-proposal/schema.js';
import { earningPage, hostingPage, preparationPage } from './documents.js';
import { editions } from './editions.js';
import type { CepFacts } from './facts.js';
import { feeSchedule } from './fee-quote/schedule.js';
import { feeQuoteFacts } from './fee-quote/schema.js';
import { readings } from './readings.js';
import { cepId } from './rule.js';
import { cepRules } from './rules.js';

/**
 * Campus Compact's Community Engagement Professional credentialing program, from its own pages.
 *
 * Subjects: `cop-proposal` (may this CoP go ahead?) and `fee-quote` (is this the right price?). The pages leave much open;
 * what they do not say is `unknown`, never a guess.
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
  subjects: [
    defineSubject<CepFacts, 'cop-proposal'>(
      {
        id: 'cop-proposal',
        name: 'CoP proposal',
        facts: copProposalFacts,
        contradictions: contradictionsOf,
      },
      cepRules,
    ),
    defineSubject<CepFacts, 'fee-quote'>(
      { id: 'fee-quote', name: 'fee quote', facts: feeQuoteFacts },
      cepRules,
    ),
  ],
  readings,
  editions,
  fees: feeSchedule,
});
