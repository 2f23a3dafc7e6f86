import * as z from 'zod';
import { calendarDate, text } from '../schema/parts.js';
import type { ApplicationCommand, ApplicationCommandType, CommandBase } from './command.js';
import {
  actor,
  credentialOffer,
  decision,
  judgement,
  material,
  panelMember,
  payment,
  recommendation,
  refund,
  type ShapeOf,
  selfAssessment,
  submission,
  waiver,
  withdrawal,
} from './shape.js';

/** A schema for each command. */
export type CommandSchemas = {
  readonly [Type in ApplicationCommandType]: z.ZodType<
    Extract<ApplicationCommand, { readonly type: Type }>
  >;
};

const base: ShapeOf<CommandBase> = { by: actor, on: calendarDate };

/** Every command's schema, by its name. */
export const commandSchemas: CommandSchemas = {
  start: z.strictObject({
    ...base,
    type: z.literal('start'),
    applicationId: text,
    credential: credentialOffer,
  }),
  're-apply': z.strictObject({
    ...base,
    type: z.literal('re-apply'),
    applicationId: text,
    credential: credentialOffer,
  }),
  'complete-basic-information': z.strictObject({
    ...base,
    type: z.literal('complete-basic-information'),
  }),
  'sign-agreement': z.strictObject({ ...base, type: z.literal('sign-agreement') }),
  'record-payment': z.strictObject({ ...base, type: z.literal('record-payment'), ...payment }),
  'waive-fee': z.strictObject({ ...base, type: z.literal('waive-fee'), ...waiver }),
  'refund-payment': z.strictObject({ ...base, type: z.literal('refund-payment'), ...refund }),
  'join-cohort': z.strictObject({ ...base, type: z.literal('join-cohort'), cohortId: text }),
  'leave-cohort': z.strictObject({ ...base, type: z.literal('leave-cohort') }),
  'complete-self-assessment': z.strictObject({
    ...base,
    type: z.literal('complete-self-assessment'),
    ...selfAssessment,
  }),
  'record-preparation': z.strictObject({
    ...base,
    type: z.literal('record-preparation'),
    preparation: text,
  }),
  'add-material': z.strictObject({ ...base, type: z.literal('add-material'), ...material }),
  'remove-material': z.strictObject({
    ...base,
    type: z.literal('remove-material'),
    material: text,
  }),
  submit: z.strictObject({ ...base, type: z.literal('submit'), ...submission }),
  'assign-panel': z.strictObject({
    ...base,
    type: z.literal('assign-panel'),
    members: z.array(panelMember).min(1),
  }),
  'declare-conflict': z.strictObject({
    ...base,
    type: z.literal('declare-conflict'),
    conflictOfInterest: text,
  }),
  'judge-competency': z.strictObject({
    ...base,
    type: z.literal('judge-competency'),
    ...judgement,
  }),
  recommend: z.strictObject({ ...base, type: z.literal('recommend'), ...recommendation }),
  decide: z.strictObject({ ...base, type: z.literal('decide'), ...decision }),
  award: z.strictObject({ ...base, type: z.literal('award') }),
  withdraw: z.strictObject({ ...base, type: z.literal('withdraw'), ...withdrawal }),
};
