import * as z from 'zod';
import { courseRecordShape } from '../course-record.js';
import type { CourseGraduationFacts } from './facts.js';

/** Shape of {@link CourseGraduationFacts}. */
export const courseGraduationFacts: z.ZodType<CourseGraduationFacts> =
  z.strictObject(courseRecordShape);
