import * as fc from 'fast-check';
import type * as z from 'zod';

type Definition = z.core.$ZodTypes['_zod']['def'];

/** Texts that rules know, and some that they do not. */
const texts = [
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

/** Facts that a schema accepts, with every name given. */
export function factsArbitrary(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const definition: Definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'optional':
      return factsArbitrary(definition.innerType);
    case 'nullable':
      return fc.option(factsArbitrary(definition.innerType), { freq: 4 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(definition.shape).map(([name, part]) => [name, factsArbitrary(part)]),
        ),
      );
    case 'array':
      return fc.array(factsArbitrary(definition.element), { maxLength: 4 });
    case 'record':
      return fc.dictionary(fc.constantFrom('mc-1', 'mc-2'), factsArbitrary(definition.valueType));
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries));
    case 'number':
      return fc.integer({ min: 1, max: 120 });
    case 'string':
      return fc.constantFrom(...texts.filter((text) => accepts(schema, text)));
    default:
      throw new Error(`No facts of the type ${definition.type} are made here.`);
  }
}

function accepts(schema: z.core.$ZodType, text: string): boolean {
  const result = schema._zod.run({ value: text, issues: [] }, {});
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
