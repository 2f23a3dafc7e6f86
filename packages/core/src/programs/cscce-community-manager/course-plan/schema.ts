import * as z from 'zod';
import { quantity } from '../../../schema/parts.js';
import type { CoursePlanFacts } from './facts.js';

/** Shape of {@link CoursePlanFacts}. */
export const coursePlanFacts: z.ZodType<CoursePlanFacts> = z.strictObject({
  weeks: z.exactOptional(quantity),
  sessionsPerWeek: z.exactOptional(quantity),
  sessionMinutes: z.exactOptional(quantity),
});
