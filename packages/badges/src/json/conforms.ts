import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Test = (value: unknown) => boolean;

/** The kinds of schemas that are looked into. */
interface Kinds {
  readonly array: z.core.$ZodArray;
  readonly intersection: z.core.$ZodIntersection;
  readonly lazy: z.core.$ZodLazy;
  readonly object: z.core.$ZodObject;
  readonly optional: z.core.$ZodOptional;
  readonly string: z.core.$ZodString;
  readonly union: z.core.$ZodUnion;
}

type Payload = z.core.ParsePayload;

interface Check {
  readonly _zod: {
    readonly def: { readonly check: string };
    check(payload: Payload): z.core.util.MaybeAsync<void>;
  };
}

const tests = new WeakMap<Schema, Test>();

/**
 * Whether JSON surely is what a schema takes, and comes out of it as it is but for the order of members. Nearly all is,
 * and to see that takes a fraction of what reading takes. Where it says no, the schema is to be asked: it may still take
 * the value, or make something else of it.
 */
export function conforms<Value>(schema: z.core.$ZodType<Value>, value: unknown): value is Value {
  return testOf(schema)(value);
}

/** The rules are those of the schema alone, which is looked through once. */
function testOf(schema: Schema): Test {
  const test = tests.get(schema) ?? makeTest(schema);
  tests.set(schema, test);
  return test;
}

function makeTest(schema: Schema): Test {
  const inner = innerTest(schema);
  if (inner === undefined) return (value) => isTaken(schema, value);
  const checks: readonly Check[] = schema._zod.def.checks ?? [];
  return checks.reduce<Test>(
    (test, check) => (value) => test(value) && passes(check, value),
    inner,
  );
}

/** The test for a schema of one of the kinds, without its checks. */
function innerTest(schema: Schema): Test | undefined {
  // Those of one form are their own check.
  if (isA('string', schema) && !schema._zod.traits.has('$ZodCheck'))
    return (value) => typeof value === 'string';
  if (isA('object', schema)) return objectTest(schema._zod.def);
  if (isA('array', schema)) {
    const test = testOf(schema._zod.def.element);
    return (value) => Array.isArray(value) && value.every(test);
  }
  // Followed when it is needed first, as it may lead back to where it stands.
  if (isA('lazy', schema)) return (value) => testOf(schema._zod.innerType)(value);
  if (isA('optional', schema)) return testOf(schema._zod.def.innerType);
  if (isA('intersection', schema)) {
    const [left, right] = [testOf(schema._zod.def.left), testOf(schema._zod.def.right)];
    return (value) => left(value) && right(value);
  }
  // What another one takes, the first might have made something else of.
  if (isA('union', schema) && schema._zod.def.inclusive !== false)
    return firstTest(schema._zod.def.options);
  return undefined;
}

function firstTest([first]: readonly Schema[]): Test | undefined {
  return first && testOf(first);
}

function objectTest({ shape, catchall }: z.core.$ZodObjectDef): Test {
  const isOpen = catchall?._zod.def.type === 'unknown';
  const members = new Map<string, Test>();
  const required: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    members.set(name, testOf(schema));
    if (!isA('optional', schema)) required.push(name);
  }
  return (value) => {
    if (!isRecord(value)) return false;
    for (const name in value) {
      const test = members.get(name);
      const isRight = test === undefined ? isOpen && name !== '__proto__' : test(value[name]);
      if (!isRight) return false;
    }
    return required.every((name) => Object.hasOwn(value, name));
  };
}

function isA<Kind extends keyof Kinds>(kind: Kind, schema: Schema): schema is Kinds[Kind] {
  return schema._zod.def.type === kind;
}

function isRefinement(check: Check): check is z.core.$ZodCustom {
  return check._zod.def.check === 'custom';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a check finds nothing wrong with a value at once, and leaves it as it is. */
function passes(check: Check, value: unknown): boolean {
  if (isRefinement(check)) return check._zod.def.fn(value) === true;
  const { _zod } = check;
  const payload: Payload = { value, issues: [] };
  return _zod.check(payload) === undefined && isKept(payload, value);
}

/** Whether a schema itself does. */
function isTaken({ _zod }: Schema, value: unknown): boolean {
  const payload = _zod.run({ value, issues: [] }, { async: false });
  return !(payload instanceof Promise) && isKept(payload, value);
}

function isKept(payload: Payload, value: unknown): boolean {
  return payload.value === value && payload.issues.length === 0;
}
