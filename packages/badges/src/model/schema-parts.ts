import * as z from 'zod/mini';
import { parseDateTime } from './date-time.js';
import { isAbsoluteIri } from './iri.js';

/**
 * How far a schema bends. `strict` is the specification’s letter, for what is issued. `tolerant` also takes what real
 * badges do and the specification came to allow: one value for an array of one and the reverse, an address for an image
 * or an issuer, names outside its lists, further members, a credential without an id. Its output has the strict shape.
 */
export type SchemaMode = 'strict' | 'tolerant';

/** The schema pieces whose meaning depends on the mode. */
export interface SchemaParts {
  readonly iri: z.ZodMiniType<string>;
  readonly dateTime: z.ZodMiniType<string>;
  /** A calendar date, `YYYY-MM-DD`. */
  readonly date: z.ZodMiniType<string>;
  /** The code of a language, such as `de` or `pt-BR`. */
  readonly language: z.ZodMiniType<string>;
  list<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<Item[]>;
  /**
   * Where Open Badges 3.0 has one value and Verifiable Credentials 2.0 several, which strict mode takes as a list of at
   * least two.
   */
  oneOrSeveral<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<Item | Item[]>;
  /** Where the specification has one value and tolerant mode takes a list of one. */
  single<Value>(value: z.ZodMiniType<Value>): z.ZodMiniType<Value>;
  types(...names: readonly string[]): z.ZodMiniType<string[]>;
  /** The name of a class whose objects have that one type, as text. */
  onlyType<Name extends string>(name: Name): z.ZodMiniType<Name>;
  /** An object of a class that the specification closes: no member but its own. */
  closed<Shape extends z.core.$ZodLooseShape>(
    shape: Shape,
  ): z.ZodMiniObject<Shape, z.core.$ZodObjectConfig>;
  /** A name of the specification’s list, or `ext:` and a name. */
  term(names: ReadonlySet<string>): z.ZodMiniType<string>;
  /** An object for which tolerant mode also takes its address alone. */
  objectOrAddress<Value>(
    object: z.ZodMiniType<Value>,
    of: (address: string) => Value,
  ): z.ZodMiniType<Value>;
}

/** Marks a refusal that is about a missing class name; it has a code of its own in reports. */
export const TYPE_MISSING = { reason: 'type-missing' };

const EXTENSION_TERM = /^ext:[A-Za-z0-9._-]+$/;

/** Open Badges 3.0, appendix B, data type LanguageCode. */
const LANGUAGE_CODE = /^[a-z]{2,4}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** Types among which at least one of the given names stands. */
export function typesOf(
  list: z.ZodMiniType<string[]>,
  names: readonly string[],
): z.ZodMiniType<string[]> {
  return list.check(
    z.refine((types) => names.some((name) => types.includes(name)), {
      message: `type lacks ${names.join(' or ')}`,
      params: TYPE_MISSING,
    }),
  );
}

const strictParts: SchemaParts = {
  iri: z.string().check(z.refine(isAbsoluteIri, 'not an absolute IRI')),
  dateTime: z
    .string()
    .check(
      z.refine((text) => parseDateTime(text) !== undefined, 'not a date and time with a time zone'),
    ),
  date: z
    .string()
    .check(
      z.refine(
        (text) => /^[\d-]{10}$/.test(text) && parseDateTime(`${text}T00:00:00Z`) !== undefined,
        'not a calendar date such as 1990-12-31',
      ),
    ),
  language: z
    .string()
    .check(z.regex(LANGUAGE_CODE, 'not the code of a language, such as de or pt-BR')),
  list: (item) => z.array(item).check(z.minLength(1, 'an empty list; leave it out')),
  oneOrSeveral: (item) => z.union([item, z.array(item).check(z.minLength(2))]),
  single: (value) => value,
  types: (...names) => typesOf(z.array(z.string()).check(z.minLength(1)), names),
  onlyType: (name) => z.literal(name),
  closed: (shape) => z.strictObject(shape),
  term: (names) =>
    z
      .string()
      .check(
        z.refine(
          (term) => names.has(term) || EXTENSION_TERM.test(term),
          'not in the list of the specification, nor ext:…',
        ),
      ),
  objectOrAddress: (object) => object,
};

/** A schema for what is made of a value first. */
export function preprocess<Value>(
  change: (given: unknown) => unknown,
  schema: z.ZodMiniType<Value>,
): z.ZodMiniType<Value> {
  return z.pipe(z.transform(change), schema);
}

function tolerantList<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<Item[]> {
  return preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item));
}

function tolerantSingle<Value>(value: z.ZodMiniType<Value>): z.ZodMiniType<Value> {
  return preprocess(
    (given) => (Array.isArray(given) && given.length === 1 ? given[0] : given),
    value,
  );
}

const tolerantParts: SchemaParts = {
  iri: z.string(),
  dateTime: z.string(),
  date: z.string(),
  language: z.string(),
  list: tolerantList,
  oneOrSeveral: (item) => z.union([item, z.array(item)]),
  single: tolerantSingle,
  types: (...names) => typesOf(tolerantList(z.string()), names),
  onlyType: (name) => tolerantSingle(z.literal(name)),
  closed: (shape) => z.looseObject(shape),
  term: () => z.string(),
  objectOrAddress: (object, of) =>
    preprocess(
      (value) => (typeof value === 'string' && isAbsoluteIri(value) ? of(value) : value),
      object,
    ),
};

export function schemaPartsOf(mode: SchemaMode): SchemaParts {
  return mode === 'strict' ? strictParts : tolerantParts;
}
