import * as z from 'zod';
import { partialMoney, text } from '../../../schema/parts.js';
import type { FeeQuoteFacts } from './facts.js';

/** Shape of {@link FeeQuoteFacts}. */
export const feeQuoteFacts: z.ZodType<FeeQuoteFacts> = z.strictObject({
  items: z.exactOptional(
    z.array(
      z.strictObject({
        kind: z.exactOptional(text),
        credentialId: z.exactOptional(text),
        attempt: z.exactOptional(z.int().min(1)),
        quotedFee: z.exactOptional(partialMoney),
      }),
    ),
  ),
});
