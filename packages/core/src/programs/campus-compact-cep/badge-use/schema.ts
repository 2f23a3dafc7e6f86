import * as z from 'zod';
import { text } from '../../../schema/parts.js';
import type { BadgeUseFacts } from './facts.js';

/** Shape of {@link BadgeUseFacts}. */
export const badgeUseFacts: z.ZodType<BadgeUseFacts> = z.strictObject({
  use: z.exactOptional(z.nullable(text)),
});
