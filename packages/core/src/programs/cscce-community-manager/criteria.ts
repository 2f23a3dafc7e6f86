import type { Program } from '../../model/program.js';
import type { CscceCommunityManagerRuleId } from './rules.js';

const courseBadge: readonly CscceCommunityManagerRuleId[] = [
  'cscce-graduation-attendance',
  'cscce-graduation-event',
  'cscce-badge-certification-track',
  'cscce-badge-all-requirements-complete',
];

/** The rules that say what it takes to earn each kind of award. */
export const criteria: NonNullable<Program['criteria']> = { 'course-badge': courseBadge };
