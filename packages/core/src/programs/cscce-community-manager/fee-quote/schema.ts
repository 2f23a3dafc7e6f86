import * as z from 'zod';
import { words } from '../../../schema/parts.js';
import type { CourseFeeQuoteFacts } from './facts.js';

/** Shape of {@link CourseFeeQuoteFacts}. */
export const courseFeeQuoteFacts: z.ZodType<CourseFeeQuoteFacts> = z.strictObject({
  items: z.exactOptional(z.array(z.strictObject({ kind: words, courseId: words }))),
});
