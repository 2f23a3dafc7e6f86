import * as z from 'zod';
import { ordinal, partialMoney, words } from '../../../schema/parts.js';
import type { FeeQuoteFacts } from './facts.js';

/** Shape of {@link FeeQuoteFacts}. */
export const feeQuoteFacts: z.ZodType<FeeQuoteFacts> = z.strictObject({
  items: z.exactOptional(
    z.array(
      z.strictObject({
        kind: words,
        credentialId: words,
        attempt: z.exactOptional(ordinal),
        quotedFee: z.exactOptional(partialMoney),
      }),
    ),
  ),
});
