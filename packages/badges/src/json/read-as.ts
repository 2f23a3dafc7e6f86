import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { conforms } from '#platform-conforms';

const { localeError } = english();

/** What a schema makes of a value: the value in the schema’s shape, or what is wrong, each in words. */
export function readAs<Value>(
  schema: z.core.$ZodType<Value>,
  value: unknown,
): z.core.util.SafeParseResult<Value> {
  // The small zod has no words of its own.
  return safeParse(schema, value, { error: localeError });
}

/** Does the same with JSON, and gives what is in the letter of the schema as it is, and no copy. */
export function readLetter<Value>(
  schema: z.core.$ZodType<Value>,
  value: unknown,
): z.core.util.SafeParseResult<Value> {
  return conforms(schema, value) ? { success: true, data: value } : readAs(schema, value);
}
