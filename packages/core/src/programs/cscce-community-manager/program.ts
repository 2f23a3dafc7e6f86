import { defineProgram } from '../../kernel/define-program.js';
import type { Program } from '../../model/program.js';
import { criteria } from './criteria.js';
import { coursePage } from './documents.js';
import { editions } from './editions.js';
import { feeSchedule } from './fee-quote/schedule.js';
import { readings } from './readings.js';
import { cscceId } from './rule.js';
import { cscceRules } from './rules.js';
import { cscceSubjects } from './subjects.js';

/**
 * CSCCE's Community Manager Certification Program with its course on communities of practice, from the course's own page.
 *
 * Subjects: `course-enrolment` (may this person take the course?), `course-plan` (does a run have the right length?),
 * `course-graduation`, `course-badge` (may this badge be given?), `certification` and `fee-quote`. The page is a draft: it
 * gives no price, and does not say what certification takes beside this elective. What it does not say is `unknown`.
 *
 * @example
 * ```ts
 * import { assess, cscceCommunityManager } from '@cop-credentials/core';
 *
 * const record = { sessionsTotal: 16, sessionsHeld: 16, absences: 3, attendedGraduationEvent: true };
 * const ask = (readings: Record<string, string>) =>
 *   assess(cscceCommunityManager, 'course-graduation', record, { asOf: '2026-06-30', readings }).outcome;
 *
 * ask({}); //=> 'does-not-meet'
 * ask({ 'cscce.attendance': 'bare-majority' }); //=> 'meets'
 * ```
 */
export const cscceCommunityManager: Program = defineProgram({
  id: cscceId,
  name: 'CSCCE Community Manager Certification Program',
  documents: [coursePage],
  rules: cscceRules.map(({ rule }) => rule),
  subjects: cscceSubjects,
  readings,
  editions,
  criteria,
  credentials: [
    {
      id: 'cop',
      name: 'Communities of Practice (CoP)',
      description: 'Graduation from the course, as a participant in the certification program.',
    },
  ],
  fees: feeSchedule,
});
