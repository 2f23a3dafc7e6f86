import type { CourseRecord } from '../course-record.js';

/** What may be told of somebody who may be given the badge. An absent name is not known, or has not happened yet. */
export interface CourseBadgeFacts extends CourseRecord {
  /** Whether all that the course asks for besides attendance and the graduation event is complete. */
  readonly otherCourseRequirementsComplete?: boolean;
  /** Whether the program gave assessment and feedback on select course assignments. */
  readonly assessmentAndFeedbackGiven?: boolean;
}
