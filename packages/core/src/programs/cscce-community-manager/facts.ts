import type { CourseCertificationFacts } from './certification/facts.js';
import type { CourseBadgeFacts } from './course-badge/facts.js';
import type { CourseEnrolmentFacts } from './course-enrolment/facts.js';
import type { CourseGraduationFacts } from './course-graduation/facts.js';
import type { CoursePlanFacts } from './course-plan/facts.js';
import type { CourseFeeQuoteFacts } from './fee-quote/facts.js';

/** The facts of each subject of the program. */
export interface CscceFacts {
  readonly 'course-enrolment': CourseEnrolmentFacts;
  readonly 'course-plan': CoursePlanFacts;
  readonly 'course-graduation': CourseGraduationFacts;
  readonly 'course-badge': CourseBadgeFacts;
  readonly certification: CourseCertificationFacts;
  readonly 'fee-quote': CourseFeeQuoteFacts;
}
