import * as z from 'zod';
import { credentialMembers, endsTooEarly } from './draft-schema.js';
import type { EndorsementDraft } from './endorsement-draft.js';
import { hasLength } from './period.js';

const subject: z.ZodType<EndorsementDraft['subject']> = z.union(
  [z.string(), z.looseObject({ id: z.string() })],
  'neither an id nor something that has one',
);

/** The draft of an endorsement. What is said in the terms of the model is not looked into. */
export const endorsementDraftSchema: z.ZodType<EndorsementDraft> = z
  .strictObject({ ...credentialMembers, subject, comment: z.string().exactOptional() })
  .refine(hasLength, endsTooEarly);
