import * as z from 'zod';
import { texts, wholeNumber, yesOrNo } from '../../../schema/parts.js';
import type { CourseEnrolmentFacts } from './facts.js';

/** Shape of {@link CourseEnrolmentFacts}. */
export const courseEnrolmentFacts: z.ZodType<CourseEnrolmentFacts> = z.strictObject({
  completedCourses: texts,
  activelyManages: z.exactOptional(z.nullable(z.enum(['community', 'collaboration', 'team']))),
  runsCommunityOfPractice: yesOrNo,
  certificationTrack: yesOrNo,
  communitySize: z.exactOptional(wholeNumber),
  communityAgeDays: z.exactOptional(wholeNumber),
});
