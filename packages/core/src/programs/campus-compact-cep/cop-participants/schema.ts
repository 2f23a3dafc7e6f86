import * as z from 'zod';
import { words, yesOrNo } from '../../../schema/parts.js';
import type { CopParticipantsFacts } from './facts.js';

/** Shape of {@link CopParticipantsFacts}. */
export const copParticipantsFacts: z.ZodType<CopParticipantsFacts> = z.strictObject({
  participants: z.exactOptional(
    z.array(z.strictObject({ id: words, role: words, affiliatedCampusIsMember: yesOrNo })),
  ),
});
