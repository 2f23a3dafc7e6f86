import type { Award } from '@cop-credentials/core';
import * as z from 'zod';
import type { AchievementDraft } from '../issue/badge-draft.js';
import { type AchievementForOptions, achievementOptions } from './achievement-options.js';
import { readAward } from './award-to-issue.js';
import { buildAchievement } from './build-achievement.js';
import { readGiven } from './read-given.js';

const achievementForOptions: z.ZodType<AchievementForOptions> = z.strictObject(achievementOptions);

/**
 * Says what a badge for an award recognises, the same for everyone who earns it under one edition.
 *
 * A micro-credential becomes a `MicroCredential`, a course a `Course`, full certification a `Certification`. The criteria
 * are the program’s own published statements, each with the title of its page; key competencies that have a page become
 * alignments, others tags. The id is an address under `baseUrl`, and the same for one credential and edition: publish
 * there what the achievement is. It is for an award and nothing else: for having taken part in a community of practice
 * there is none, and so no badge. Does not say whether somebody earned it; `awardsFor` of core does.
 *
 * @throws {@link BadgeError} `option.invalid` with the path, below `/award` for what is no award; `/program/id` for the
 * program of another award, `/credentials` where neither the caller nor the program names the credential.
 * @see Open Badges 3.0, B.1.1 "Achievement"
 * @example
 * ```ts
 * import { achievementFor } from '@cop-credentials/badges';
 * import { assess, awardsFor, cscceCommunityManager } from '@cop-credentials/core';
 *
 * const record = {
 *   certificationTrack: true,
 *   sessionsTotal: 16,
 *   sessionsHeld: 16,
 *   absences: 2,
 *   attendedGraduationEvent: true,
 *   otherCourseRequirementsComplete: true,
 * };
 * const assessment = assess(cscceCommunityManager, 'course-badge', record, { asOf: '2026-06-30' });
 * const { awards } = awardsFor({
 *   decision: 'course-badge',
 *   recipientId: 'ada',
 *   credentialId: 'cop',
 *   assessment,
 * });
 * const [achievement] = awards.map((award) =>
 *   achievementFor(award, {
 *     program: cscceCommunityManager,
 *     baseUrl: 'https://badges.example.org',
 *   }),
 * );
 *
 * achievement?.achievementType; //=> 'Course'
 * achievement?.id; //=> 'https://badges.example.org/achievements/cscce-community-manager/course-badge/cop/2026-01-01'
 * ```
 */
export function achievementFor(award: Award, options: AchievementForOptions): AchievementDraft {
  return buildAchievement(readAward(award), readGiven(achievementForOptions, options));
}
