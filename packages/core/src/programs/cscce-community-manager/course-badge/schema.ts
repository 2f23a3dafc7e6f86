import * as z from 'zod';
import { yesOrNo } from '../../../schema/parts.js';
import { courseRecordShape } from '../course-record.js';
import type { CourseBadgeFacts } from './facts.js';

/** Shape of {@link CourseBadgeFacts}. */
export const courseBadgeFacts: z.ZodType<CourseBadgeFacts> = z.strictObject({
  ...courseRecordShape,
  otherCourseRequirementsComplete: yesOrNo,
  assessmentAndFeedbackGiven: yesOrNo,
});
