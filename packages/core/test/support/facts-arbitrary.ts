import * as fc from 'fast-check';
import type * as z from 'zod';

type Definition = z.core.$ZodTypes['_zod']['def'];

/** Texts that rules know, and some that they do not. */
const usualTexts = [
  'member-institution',
  'set-of-institutions',
  'state-compact-office',
  'national',
  'campus-compact',
  'host-institution',
  'in-person',
  'web-video-conference',
  'telephone',
  'share-stories',
  'promotion',
  'micro-credential-application',
  'course',
  'mc-1',
  'mc-2',
  'USD',
  'EUR',
  '16:00',
  'America/New_York',
  '2026-01-10',
  '2026-05-14',
  '2026-05-15',
  '2026-05-16',
  '\u202egnp.exe',
];

/** Facts that a schema accepts, with every name given. Texts are taken from those that are given. */
export function factsArbitrary(
  schema: z.core.$ZodType,
  texts: readonly string[] = usualTexts,
): fc.Arbitrary<unknown> {
  const within = (part: z.core.$ZodType) => factsArbitrary(part, texts);
  const definition: Definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'optional':
      return within(definition.innerType);
    case 'nullable':
      return fc.option(within(definition.innerType), { freq: 4 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(definition.shape).map(([name, part]) => [name, within(part)]),
        ),
      );
    case 'array':
      return fc.array(within(definition.element), { maxLength: 4 });
    case 'record':
      return fc.dictionary(fc.constantFrom('mc-1', 'mc-2'), within(definition.valueType));
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries));
    case 'number':
      return fc
        .oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 120 }))
        .filter((number) => accepts(schema, number));
    case 'string':
      return fc.constantFrom(...texts.filter((text) => accepts(schema, text)));
    default:
      throw new Error(`No facts of the type ${definition.type} are made here.`);
  }
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  const result = schema._zod.run({ value, issues: [] }, {});
  return !(result instanceof Promise) && result.issues.length === 0;
}

/** The same facts with some names left out, list lengths unchanged. `keeps` is asked once for each name. */
export function withNamesLeftOut(facts: unknown, keeps: () => boolean): unknown {
  if (Array.isArray(facts)) return facts.map((item) => withNamesLeftOut(item, keeps));
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts)
      .filter(() => keeps())
      .map(([name, value]) => [name, withNamesLeftOut(value, keeps)]),
  );
}

/** The same facts with every list and every object's names the other way round. */
export function reversed(facts: unknown): unknown {
  if (Array.isArray(facts)) return facts.map(reversed).reverse();
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts)
      .map(([name, value]) => [name, reversed(value)] as const)
      .reverse(),
  );
}
