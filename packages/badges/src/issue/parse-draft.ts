import type * as z from 'zod';
import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { issuePointer } from '../json/issue-pointer.js';
import { jsonLimits } from '../json/json-limits.js';
import type { JsonValue } from '../json/json-value.js';
import type { BadgeDraft } from './badge-draft.js';
import { draftSchema } from './draft-schema.js';
import type { EndorsementDraft } from './endorsement-draft.js';
import { endorsementDraftSchema } from './endorsement-schema.js';

/** A copy of the draft of a badge that nobody else holds, its own members checked. */
export function parseDraft(draft: object): BadgeDraft {
  return parsed(draft, draftSchema);
}

/** Does the same with the draft of an endorsement. */
export function parseEndorsementDraft(draft: EndorsementDraft): EndorsementDraft {
  return parsed(draft, endorsementDraftSchema);
}

function parsed<Draft>(draft: object, schema: z.ZodType<Draft>): Draft {
  const result = schema.safeParse(copyPlain(draft));
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
export function draftInvalid(error: z.core.$ZodError, what: string): BadgeError {
  const [issue] = error.issues;
  const path = issue === undefined ? '' : issuePointer(issue);
  return new BadgeError('draft.invalid', `${what} is not right: ${issue?.message}.`, { path });
}
