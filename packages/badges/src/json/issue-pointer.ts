import type * as z from 'zod/mini';
import { pointer } from './json-value.js';

/** A JSON pointer to what a schema found wrong; a member that may not be there is pointed at itself. */
export function issuePointer(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknown].reduce<string>(
    (parent, step) => pointer(parent, String(step)),
    '',
  );
}
