import type * as z from 'zod';
import { BadgeError } from '../errors.js';
import { issuePointer } from '../json/issue-pointer.js';

/** What a caller gave, in the shape it must have. */
export function readGiven<Shape>(schema: z.ZodType<Shape>, given: unknown, parent = ''): Shape {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue === undefined ? parent : parent + issuePointer(issue);
  throw new BadgeError('option.invalid', `This cannot be used: ${issue?.message}.`, { path });
}
