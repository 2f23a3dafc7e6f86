import * as z from 'zod';
import { quantity, wholeNumber } from '../../../schema/parts.js';
import { hours } from '../hours.js';
import type { ServicePriceList, ServiceQuoteFacts } from './facts.js';

const kind = z.exactOptional(z.enum(['cop', 'group-training', 'consultation', 'coaching']));
const sessions = z.exactOptional(wholeNumber);

/** High enough for any service, and low enough for exact sums in the smallest unit. */
const amount = z.exactOptional(z.int().min(0).max(10_000_000_000));

const priceList: z.ZodType<ServicePriceList> = z.strictObject({
  flat: z.exactOptional(z.array(z.strictObject({ kind, sessions, amount }))),
  hourly: z.exactOptional(z.array(z.strictObject({ kind, amount }))),
  minimumHours: z.exactOptional(z.nullable(hours)),
  discountPercent: z.exactOptional(z.int().min(1).max(100)),
});

/** Shape of {@link ServiceQuoteFacts}. */
export const serviceQuoteFacts: z.ZodType<ServiceQuoteFacts> = z.strictObject({
  services: z.exactOptional(
    z.array(
      z.strictObject({
        kind,
        sessions,
        hours: z.exactOptional(hours),
      }),
    ),
  ),
  quote: z.exactOptional(z.strictObject({ discount: z.exactOptional(quantity) })),
  priceList: z.exactOptional(z.nullable(priceList)),
});
