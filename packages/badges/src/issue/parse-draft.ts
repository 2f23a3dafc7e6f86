import * as z from 'zod';
import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { issuePointer } from '../json/issue-pointer.js';
import { jsonLimits } from '../json/json-limits.js';
import type { JsonValue } from '../json/json-value.js';
import type { CredentialStatus, Evidence, Image } from '../model/achievement-credential.js';
import { schemaPartsOf } from '../model/schema-parts.js';
import type { BadgeDraft, SubjectDetails } from './badge-draft.js';
import { hasLength } from './period.js';

const instant = schemaPartsOf('strict').dateTime;

// Only what a draft adds to the model is checked here; the badge made of it is checked whole before it is signed.
function laterChecked<Part>(): z.ZodType<Part> {
  return z.custom<Part>((value) => typeof value === 'object' && value !== null, 'not an object');
}

/** What a draft says elsewhere; here it would silently win over the recipient that was named. */
const SAID_ELSEWHERE: readonly string[] = ['id', 'type', 'achievement', 'identifier'];

const subjectDetails: z.ZodType<SubjectDetails> = laterChecked<SubjectDetails>().superRefine(
  (subject, context) => {
    for (const name of SAID_ELSEWHERE.filter((said) => Object.hasOwn(subject, said))) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'follows from recipient and achievement, and cannot be given here',
      });
    }
  },
);

const draftSchema: z.ZodType<BadgeDraft> = z
  .strictObject({
    id: z.string().exactOptional(),
    achievement: laterChecked<BadgeDraft['achievement']>(),
    recipient: z
      .strictObject({
        id: z.string().min(1).exactOptional(),
        emailAddress: z.email().exactOptional(),
      })
      .refine(
        ({ id, emailAddress }) => id !== undefined || emailAddress !== undefined,
        'names nobody: give id or emailAddress',
      ),
    validFrom: instant,
    validUntil: instant.exactOptional(),
    awardedDate: instant.exactOptional(),
    name: z.string().exactOptional(),
    description: z.string().exactOptional(),
    image: laterChecked<Image>().exactOptional(),
    evidence: z.array(laterChecked<Evidence>()).exactOptional(),
    credentialStatus: z.array(laterChecked<CredentialStatus>()).min(1).exactOptional(),
    subject: subjectDetails.exactOptional(),
  })
  .refine(hasLength, { message: 'ends before it begins', path: ['validUntil'] });

/** A copy of the draft that nobody else holds, its own members checked. */
export function parseDraft(draft: BadgeDraft): BadgeDraft {
  const copy = copyPlain(draft);
  const result = draftSchema.safeParse(copy);
  if (!result.success) throw draftInvalid(result.error, 'The draft');
  return result.data;
}

/** A plain JSON copy of what a caller gave. */
export function copyPlain(value: unknown): JsonValue {
  const copy = copyJson(value, jsonLimits);
  if (copy.ok) return copy.value;
  const { message, path } = copy.refusal;
  throw new BadgeError('draft.invalid', message, path === undefined ? {} : { path });
}

/** The first thing that is wrong, as an error that points at it. */
export function draftInvalid(error: z.ZodError, what: string): BadgeError {
  const [issue] = error.issues;
  const path = issue === undefined ? '' : issuePointer(issue);
  return new BadgeError('draft.invalid', `${what} is not right: ${issue?.message}.`, { path });
}
