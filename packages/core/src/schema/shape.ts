import type * as z from 'zod';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

/**
 * Names that a schema knows at the place that a path leads to: those of an object, or of any of several, none elsewhere.
 *
 * Only reads the schema that it is given, so that a bundle without schemas stays without zod.
 */
export function namesAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  let reached: Schema | undefined = schema;
  for (const part of path) reached = reached && below(definitionOf(reached), part);
  if (reached === undefined) return [];
  return namesOf(definitionOf(reached));
}

function namesOf(definition: Definition): readonly string[] {
  if (definition.type === 'object') return Object.keys(definition.shape);
  if (definition.type !== 'union') return [];
  const names = definition.options.flatMap((option) => namesOf(definitionOf(option)));
  return [...new Set(names)];
}

function below(definition: Definition, part: PropertyKey): Schema | undefined {
  if (definition.type === 'array') return definition.element;
  if (definition.type === 'object') return definition.shape[String(part)];
  return definition.type === 'record' ? definition.valueType : undefined;
}

function definitionOf(schema: Schema): Definition {
  // The way that zod documents for looking into a schema: each is one of these types.
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  const wraps = definition.type === 'optional' || definition.type === 'nullable';
  return wraps ? definitionOf(definition.innerType) : definition;
}
