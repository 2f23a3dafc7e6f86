import type * as z from 'zod';
import { conforms } from '#platform-conforms';
import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { issuePointer } from '../json/issue-pointer.js';
import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject, type JsonValue, member } from '../json/json-value.js';
import type { BadgeDraft } from './badge-draft.js';
import { type DraftSchema, draftSchema } from './draft-schema.js';
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

function parsed<Draft>(draft: object, { schema, names }: DraftSchema<Draft>): Draft {
  const copy = inOrder(copyPlain(draft), names);
  if (conforms(schema, copy)) return copy;
  const result = schema.safeParse(copy);
  if (!result.success) throw draftInvalid(result.error, 'The draft');
  return result.data;
}

/** The same members, those of the names first, however the draft was written. */
function inOrder(draft: JsonValue, names: readonly string[]): JsonValue {
  if (!isJsonObject(draft)) return draft;
  const ordered: Record<string, JsonValue> = {};
  for (const name of names) {
    const value = member(draft, name);
    if (value !== undefined) ordered[name] = value;
  }
  return { ...ordered, ...draft };
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
