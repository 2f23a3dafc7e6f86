import { certificationRequirements, copIsElective } from './certification/rules.js';
import {
  assessmentAndFeedback,
  badgeCertificationTrack,
  badgeRequirementsComplete,
} from './course-badge/rules.js';
import {
  audienceRunsCop,
  openToNonCertification,
  prerequisiteContentDesign,
  prerequisiteFundamentals,
  prerequisiteManaging,
  sizeMaturityIrrelevant,
} from './course-enrolment/rules.js';
import { graduationAttendance, graduationEvent } from './course-graduation/rules.js';
import { courseDuration, sessionMinutes, sessionsPerWeek } from './course-plan/rules.js';
import {
  feeIncludesCohortChannel,
  feeIncludesFrameworks,
  feeIncludesLmsAccess,
  feeIncludesPeerAccountability,
  priceUnpublished,
} from './fee-quote/rules.js';
import {
  audienceInterest,
  consultancyContact,
  copStructuralElements,
  courseAims,
  courseFirstRun,
  courseText,
  instructors,
  outputKnowledgeManagementPlan,
  syllabusDraft,
  syllabusTopics,
} from './notes.js';

/** Every rule of the program, in catalogue order. */
export const cscceRules = [
  copIsElective,
  openToNonCertification,
  audienceRunsCop,
  sizeMaturityIrrelevant,
  audienceInterest,
  prerequisiteFundamentals,
  prerequisiteContentDesign,
  prerequisiteManaging,
  courseDuration,
  sessionsPerWeek,
  sessionMinutes,
  graduationAttendance,
  graduationEvent,
  syllabusDraft,
  syllabusTopics,
  copStructuralElements,
  courseAims,
  outputKnowledgeManagementPlan,
  courseText,
  instructors,
  priceUnpublished,
  feeIncludesFrameworks,
  feeIncludesPeerAccountability,
  feeIncludesLmsAccess,
  feeIncludesCohortChannel,
  assessmentAndFeedback,
  badgeCertificationTrack,
  badgeRequirementsComplete,
  courseFirstRun,
  consultancyContact,
  certificationRequirements,
] as const;

/** Ids of the rules of CSCCE's program. */
export type CscceCommunityManagerRuleId = (typeof cscceRules)[number]['rule']['id'];
