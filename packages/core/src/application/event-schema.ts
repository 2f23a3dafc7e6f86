import * as z from 'zod';
import { ordinal, text } from '../schema/parts.js';
import type { ApplicationEvent, ApplicationEventType, EventBase } from './event.js';
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
  type ShapeOf,
  selfAssessment,
  submission,
  waiver,
  withdrawal,
} from './shape.js';

/** A schema for each event. */
export type EventSchemas = {
  readonly [Type in ApplicationEventType]: z.ZodType<
    Extract<ApplicationEvent, { readonly type: Type }>
  >;
};

const base: ShapeOf<EventBase> = {
  ...recorded,
  schemaVersion: z.literal(1),
  program: text,
  applicationId: text,
  edition: text,
  readings: z.exactOptional(z.record(text, z.union([z.string(), z.number()]))),
};

/** Every event's schema, by its name. */
export const eventSchemas: EventSchemas = {
  'application-started': z.strictObject({
    ...base,
    type: z.literal('application-started'),
    credential: credentialOffer,
    attempt: ordinal,
    former: text.nullable(),
    fee: price.nullable(),
  }),
  'basic-information-completed': z.strictObject({
    ...base,
    type: z.literal('basic-information-completed'),
  }),
  'agreement-signed': z.strictObject({ ...base, type: z.literal('agreement-signed') }),
  'payment-recorded': z.strictObject({ ...base, type: z.literal('payment-recorded'), ...payment }),
  'fee-waived': z.strictObject({ ...base, type: z.literal('fee-waived'), ...waiver }),
  'payment-refunded': z.strictObject({ ...base, type: z.literal('payment-refunded'), ...refund }),
  'cohort-joined': z.strictObject({ ...base, type: z.literal('cohort-joined'), cohortId: text }),
  'cohort-left': z.strictObject({ ...base, type: z.literal('cohort-left') }),
  'self-assessment-completed': z.strictObject({
    ...base,
    type: z.literal('self-assessment-completed'),
    ...selfAssessment,
  }),
  'preparation-recorded': z.strictObject({
    ...base,
    type: z.literal('preparation-recorded'),
    preparation: text,
  }),
  'material-added': z.strictObject({ ...base, type: z.literal('material-added'), ...material }),
  'material-removed': z.strictObject({
    ...base,
    type: z.literal('material-removed'),
    material: text,
  }),
  'application-submitted': z.strictObject({
    ...base,
    type: z.literal('application-submitted'),
    ...submission,
  }),
  'panel-assigned': z.strictObject({
    ...base,
    type: z.literal('panel-assigned'),
    members: z.array(panelMember).min(1),
  }),
  'conflict-declared': z.strictObject({
    ...base,
    type: z.literal('conflict-declared'),
    conflictOfInterest: text,
  }),
  'competency-judged': z.strictObject({
    ...base,
    type: z.literal('competency-judged'),
    ...judgement,
  }),
  'recommendation-made': z.strictObject({
    ...base,
    type: z.literal('recommendation-made'),
    ...recommendation,
  }),
  'application-decided': z.strictObject({
    ...base,
    type: z.literal('application-decided'),
    ...decision,
  }),
  'credential-awarded': z.strictObject({ ...base, type: z.literal('credential-awarded') }),
  'application-withdrawn': z.strictObject({
    ...base,
    type: z.literal('application-withdrawn'),
    ...withdrawal,
  }),
};
