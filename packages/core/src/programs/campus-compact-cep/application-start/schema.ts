import * as z from 'zod';
import { calendarDate, ordinal, partialMoney, words } from '../../../schema/parts.js';
import type { ApplicationStartFacts, FormerApplication } from './facts.js';

const former: z.ZodType<FormerApplication> = z.strictObject({
  credentialId: words,
  attempt: z.exactOptional(ordinal),
  decision: z.exactOptional(z.enum(['sufficient', 'not-sufficient'])),
  decidedAt: z.exactOptional(calendarDate),
  paid: z.exactOptional(partialMoney),
});

/** Shape of {@link ApplicationStartFacts}. */
export const applicationStartFacts: z.ZodType<ApplicationStartFacts> = z.strictObject({
  credential: z.exactOptional(
    z.strictObject({
      id: words,
      availability: z.exactOptional(z.enum(['available', 'planned'])),
    }),
  ),
  history: z.exactOptional(z.array(former)),
});
