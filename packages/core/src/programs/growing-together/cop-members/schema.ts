import * as z from 'zod';
import { words } from '../../../schema/parts.js';
import type { CopMembersFacts } from './facts.js';

/** Shape of {@link CopMembersFacts}. */
export const copMembersFacts: z.ZodType<CopMembersFacts> = z.strictObject({
  members: z.exactOptional(z.array(z.strictObject({ id: words, type: words }))),
});
