import type * as z from 'zod/mini';
import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { issuePointer } from '../json/issue-pointer.js';
import { type JsonLimits, jsonLimits } from '../json/json-limits.js';
import { readAs } from '../json/read-as.js';

/** Lists of issuers are longer than badges, and the caller’s own choice. */
const LIMITS: JsonLimits = { ...jsonLimits, bytes: 64 * 1024 * 1024, values: 1_000_000 };

/** A copy of a list that nobody else holds, in the shape it must have. */
export function readIssuerList<List>(schema: z.ZodMiniType<List>, given: unknown): List {
  const copy = copyJson(given, LIMITS);
  if (!copy.ok) throw wrong(copy.refusal.message, copy.refusal.path ?? '');
  const result = readAs(schema, copy.value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw wrong(`${issue?.message}.`, issue === undefined ? '' : issuePointer(issue));
}

function wrong(message: string, path: string): BadgeError {
  return new BadgeError('option.invalid', `This list of issuers cannot be read: ${message}`, {
    path,
  });
}
