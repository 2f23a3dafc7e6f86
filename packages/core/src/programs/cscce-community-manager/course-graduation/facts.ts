import type { CourseRecord } from '../course-record.js';

/** What may be told of somebody who takes the course. An absent name is not known, or has not happened yet. */
export interface CourseGraduationFacts extends CourseRecord {}
