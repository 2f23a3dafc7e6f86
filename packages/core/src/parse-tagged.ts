import * as z from 'zod';
import { parseFacts } from './parse-facts.js';

/** Shapes that a member tells apart. */
export interface TaggedSchemas<Value> {
  /** Name of the member, such as `type`. */
  readonly tag: string;
  /** A schema for each of its values. */
  readonly schemas: Readonly<Record<string, z.ZodType<Value>>>;
}

/** Reads one of several shapes. The tag is read first, so that faults are told by the names of its shape alone. */
export function parseTagged<Value>(given: unknown, { tag, schemas }: TaggedSchemas<Value>): Value {
  const tagOnly = z.looseObject({ [tag]: z.enum(Object.keys(schemas)) });
  const name = String(parseFacts(tagOnly, given)[tag]);
  return parseFacts(schemas[name] ?? z.never(), given);
}
