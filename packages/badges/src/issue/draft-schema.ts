import * as z from 'zod';
import type {
  CredentialSchema,
  CredentialStatus,
  RefreshService,
  TermsOfUse,
} from '../model/achievement-credential.js';
import { schemaPartsOf } from '../model/schema-parts.js';
import type { BadgeDraft, SubjectDetails } from './badge-draft.js';
import type { Classless, EvidenceDraft, ImageDraft } from './draft-parts.js';
import { hasLength } from './period.js';
import { recipientSchema } from './recipient-schema.js';

// RFC 3339, which the published schemas of Open Badges go by, has no hour 24.
const dateTime = z.exactOptional(
  schemaPartsOf('strict').dateTime.check(
    z.refine(
      (text) => !text.includes('T24'),
      'midnight written as 24:00; write it as 00:00 of the next day',
    ),
  ),
);

// Only what a draft adds to the model is checked here; the badge made of it is checked whole before it is signed.
function laterChecked<Part>(): z.ZodType<Part> {
  return z.custom<Part>((value) => typeof value === 'object' && value !== null, 'not an object');
}

function listOf<Part>(): z.ZodType<readonly Part[]> {
  return z.array(laterChecked<Part>()).min(1, 'an empty list; leave it out');
}

const image = z.custom<ImageDraft>(
  (value) => typeof value === 'string' || (typeof value === 'object' && value !== null),
  'neither a picture nor the address of one',
);

/** What a draft says elsewhere; here it would silently win over the recipient that was named. */
const saidElsewhere = z
  .undefined('follows from recipient and achievement, and cannot be given here')
  .optional();

const subjectDetails: z.ZodType<SubjectDetails> = laterChecked<SubjectDetails>().and(
  z.looseObject({
    id: saidElsewhere,
    type: saidElsewhere,
    achievement: saidElsewhere,
    identifier: saidElsewhere,
    activityStartDate: dateTime,
    activityEndDate: dateTime,
  }),
);

/** What drafts of badges and of endorsements have in common. */
export const credentialMembers = {
  id: z.string().exactOptional(),
  validFrom: dateTime,
  validUntil: dateTime,
  awardedDate: dateTime,
  name: z.string().exactOptional(),
  description: z.string().exactOptional(),
  credentialStatus: listOf<CredentialStatus>().exactOptional(),
  credentialSchema: listOf<Classless<CredentialSchema>>().exactOptional(),
  termsOfUse: listOf<TermsOfUse>().exactOptional(),
};

/** The refusal of a period without any length. */
export const endsTooEarly = { message: 'ends before it begins', path: ['validUntil'] };

const members = {
  ...credentialMembers,
  achievement: laterChecked<BadgeDraft['achievement']>(),
  recipient: recipientSchema,
  image: image.exactOptional(),
  evidence: listOf<EvidenceDraft>().exactOptional(),
  refreshService: laterChecked<Classless<RefreshService>>().exactOptional(),
  endorsement: listOf<object>().exactOptional(),
  endorsementJwt: z.array(z.string()).min(1, 'an empty list; leave it out').exactOptional(),
  subject: subjectDetails.exactOptional(),
};

/** The schema of a kind of drafts, and the order in which the credentials made of them have their members. */
export interface DraftSchema<Draft> {
  readonly schema: z.ZodType<Draft>;
  readonly names: readonly string[];
}

/** A draft: its own members, and the recipient. What is said in the terms of the model is not looked into. */
export const draftSchema: DraftSchema<BadgeDraft> = {
  schema: z.strictObject(members).refine(hasLength, endsTooEarly),
  names: Object.keys(members),
};
