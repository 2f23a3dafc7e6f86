/** JSON that a test may take apart. */
export type Json = Record<string, unknown>;

/** A deep copy in which the values at some JSON pointers are others; `undefined` takes a member away. */
export function edit(document: object, changes: Readonly<Record<string, unknown>>): Json {
  const copy: Json = { ...structuredClone(document) };
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = stepsOf(pointer);
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy);
    if (typeof parent !== 'object' || parent === null) throw new Error(`nothing at ${pointer}`);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    // Not by assignment, which would set the prototype for the name __proto__.
    else Object.defineProperty(parent, last, { value: structuredClone(value), ...OWN_MEMBER });
  }
  return copy;
}

const OWN_MEMBER = { enumerable: true, configurable: true, writable: true };

/** The value at a JSON pointer. */
export function valueAt(document: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((at, step) => Reflect.get(Object(at), step), document);
}

/** The JSON pointers of all values below the root, from the outside in. */
export function pointersOf(value: unknown, parent = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const pointer = `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [pointer, ...pointersOf(item, pointer)];
  });
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A signed document as it was before. */
export function withoutProof(document: object): Json {
  return edit(document, { '/proof': undefined });
}
