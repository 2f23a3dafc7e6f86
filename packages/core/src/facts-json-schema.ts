import * as z from 'zod';
import { subjectOf } from './kernel/subject-of.js';
import type { Program } from './model/program.js';

/** A JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Writes the shape of a subject's facts as a JSON Schema, for forms and for checks in other languages.
 *
 * Made from the same schema that {@link assess} reads facts with: every name is optional, no other name is allowed. Facts
 * that contradict each other are refused by `assess` alone.
 *
 * @returns A schema of its own for each call.
 * @throws {@link CoreError} `subject.unknown`, with the nearest known subject.
 * @see https://json-schema.org/draft/2020-12
 *
 * @example
 * ```ts
 * import { campusCompactCep, factsJsonSchema } from '@cop-credentials/core';
 *
 * const schema = factsJsonSchema(campusCompactCep, 'badge-use');
 *
 * schema.title; //=> 'use of a badge'
 * schema.properties; //=> { use: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] } }
 * schema.additionalProperties; //=> false
 * ```
 */
export function factsJsonSchema(program: Program, subject: string): JsonSchema {
  const { name, facts } = subjectOf(program, subject);
  return { title: name, ...z.toJSONSchema(facts) };
}
