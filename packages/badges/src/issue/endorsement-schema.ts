import * as z from 'zod';
import { credentialMembers, type DraftSchema, endsTooEarly } from './draft-schema.js';
import type { EndorsementDraft } from './endorsement-draft.js';
import { hasLength } from './period.js';

const subject: z.ZodType<EndorsementDraft['subject']> = z.union(
  [z.string(), z.looseObject({ id: z.string() })],
  'neither an id nor something that has one',
);

const members = { ...credentialMembers, subject, comment: z.string().exactOptional() };

/** The draft of an endorsement. What is said in the terms of the model is not looked into. */
export const endorsementDraftSchema: DraftSchema<EndorsementDraft> = {
  schema: z.strictObject(members).refine(hasLength, endsTooEarly),
  names: Object.keys(members),
};
