import { defineProgram } from '../../kernel/define-program.js';
import type { Program } from '../../model/program.js';
import { catalogPage } from './documents.js';
import { editions } from './editions.js';
import { readings } from './readings.js';
import { growingTogetherId } from './rule.js';
import { growingTogetherRules } from './rules.js';
import { feeSchedule } from './service-quote/schedule.js';
import { growingTogetherSubjects } from './subjects.js';

/**
 * North Carolina Smart Start's Growing Together communities of practice, from their page in the catalog.
 *
 * Subjects: `cop` (is this CoP as the model asks?), `cop-members`, `member-participation`, `cop-continuation`,
 * `facilitator-training`, `service-quote`, and `activity-report` (is everything reported that NCPC asks for in FY 24-25?).
 * Prices are given on request: {@link quoteFees} takes them from the request's `priceList`, and has none without it. The
 * program awards nothing.
 *
 * @example
 * ```ts
 * import { growingTogether, quoteFees } from '@cop-credentials/core';
 *
 * const services = [{ kind: 'cop', sessions: 10 }, { kind: 'coaching', hours: 6 }];
 * const priceList = {
 *   flat: [{ kind: 'cop', sessions: 10, amount: 200000 }],
 *   hourly: [{ kind: 'coaching', amount: 15000 }],
 *   minimumHours: null,
 *   discountPercent: 10,
 * };
 * const asOf = '2026-06-30';
 *
 * quoteFees(growingTogether, { services }, { asOf }).total; //=> null
 * quoteFees(growingTogether, { services, priceList }, { asOf }).total; //=> { amount: 261000, currency: 'USD' }
 * ```
 */
export const growingTogether: Program = defineProgram({
  id: growingTogetherId,
  name: 'Growing Together Communities of Practice',
  documents: [catalogPage],
  rules: growingTogetherRules.map(({ rule }) => rule),
  subjects: growingTogetherSubjects,
  readings,
  editions,
  fees: feeSchedule,
});
