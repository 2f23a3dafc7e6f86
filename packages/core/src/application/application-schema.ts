import * as z from 'zod';
import { calendarDate, ordinal, text } from '../schema/parts.js';
import type { Application, ApplicationFee } from './application.js';
import {
  credentialOffer,
  decision,
  judgement,
  material,
  panelMember,
  payment,
  price,
  recommendation,
  recorded,
  refund,
  selfAssessment,
  submission,
  waiver,
  withdrawal,
} from './shape.js';
import { applicationStatuses } from './status.js';

const fee: z.ZodType<ApplicationFee> = z.strictObject({
  due: price.nullable(),
  payments: z.array(z.strictObject({ ...recorded, ...payment })),
  refunds: z.array(z.strictObject({ ...recorded, ...refund })),
  waiver: z.strictObject({ ...recorded, ...waiver }).nullable(),
});

/** Shape of {@link Application}. */
export const applicationSchema: z.ZodType<Application> = z.strictObject({
  program: text,
  id: text,
  applicantId: text,
  credential: credentialOffer,
  attempt: ordinal,
  former: text.nullable(),
  edition: text,
  status: z.enum(applicationStatuses),
  openedOn: calendarDate,
  startedOn: calendarDate.nullable(),
  lastEvent: z.strictObject(recorded),
  basicInformation: z.strictObject(recorded).nullable(),
  agreement: z.strictObject(recorded).nullable(),
  fee,
  cohortId: text.nullable(),
  selfAssessment: z.strictObject({ ...recorded, ...selfAssessment }).nullable(),
  preparation: z.array(text),
  materials: z.array(z.strictObject(material)),
  submission: z.strictObject({ ...recorded, ...submission }).nullable(),
  panel: z.array(panelMember),
  judgements: z.array(z.strictObject({ ...recorded, ...judgement })),
  recommendations: z.array(z.strictObject({ ...recorded, ...recommendation })),
  decision: z.strictObject({ ...recorded, ...decision }).nullable(),
  award: z.strictObject(recorded).nullable(),
  withdrawal: z.strictObject({ ...recorded, ...withdrawal }).nullable(),
});
