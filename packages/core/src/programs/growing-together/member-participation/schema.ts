import * as z from 'zod';
import { wholeNumber, words, yesOrNo } from '../../../schema/parts.js';
import type { MemberParticipationFacts } from './facts.js';

/** Shape of {@link MemberParticipationFacts}. */
export const memberParticipationFacts: z.ZodType<MemberParticipationFacts> = z.strictObject({
  id: words,
  attends: yesOrNo,
  spokeInMeetings: z.exactOptional(wholeNumber),
  findsValue: yesOrNo,
});
