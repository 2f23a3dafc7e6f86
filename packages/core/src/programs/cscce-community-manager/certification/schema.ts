import * as z from 'zod';
import { texts, wholeNumber } from '../../../schema/parts.js';
import type { CourseCertificationFacts } from './facts.js';

/** Shape of {@link CourseCertificationFacts}. */
export const courseCertificationFacts: z.ZodType<CourseCertificationFacts> = z.strictObject({
  graduatedCourses: texts,
  policy: z.exactOptional(
    z.nullable(
      z.strictObject({
        requiredCourses: texts,
        electives: texts,
        requiredElectives: z.exactOptional(wholeNumber),
      }),
    ),
  ),
});
