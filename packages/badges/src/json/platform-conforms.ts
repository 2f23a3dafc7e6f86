import type * as z from 'zod/mini';

/** Nothing is sure without the schema: a page reads a badge or two, and what would save it time is one more thing to load. */
export function conforms<Value>(_: z.core.$ZodType<Value>, _value: unknown): _value is Value {
  return false;
}
