import * as z from 'zod';
import {
  calendarDate,
  ordinal,
  partialMoney,
  text,
  texts,
  words,
  yesOrNo,
} from '../../../schema/parts.js';
import { enrollmentPeriod } from '../enrollment-period.js';
import { panelFacts } from '../panel-review/schema.js';
import type { ApplicationFacts, ApplicationRecord } from './facts.js';

const date = z.exactOptional(calendarDate);

const application: z.ZodType<ApplicationRecord> = z.strictObject({
  id: words,
  credentialId: words,
  attempt: z.exactOptional(ordinal),
  channel: words,
  startedAt: date,
  basicInfoComplete: yesOrNo,
  agreementSignedAt: z.exactOptional(z.nullable(calendarDate)),
  payments: z.exactOptional(
    z.array(
      z.strictObject({ amount: z.exactOptional(partialMoney), paidAt: date, reference: words }),
    ),
  ),
  cohortId: z.exactOptional(z.nullable(text)),
  selfAssessment: z.exactOptional(
    z.nullable(z.strictObject({ completedAt: date, score: z.exactOptional(z.string()) })),
  ),
  preparation: texts,
  materials: z.exactOptional(z.strictObject({ items: texts, framing: texts })),
  workStartedAt: date,
  submittedAt: date,
  submittedThroughApplicationId: words,
});

/** Shape of {@link ApplicationFacts}. */
export const applicationFacts: z.ZodType<ApplicationFacts> = z.strictObject({
  application: z.exactOptional(application),
  credential: z.exactOptional(z.strictObject({ id: words, requiredMaterials: texts })),
  enrollmentPeriod: z.exactOptional(z.nullable(enrollmentPeriod)),
  review: z.exactOptional(panelFacts),
});
