import type { Open } from './open.js';

/** A value at a place in the facts. `undefined` means that it was not given. */
export interface Fact<Value> {
  /** Such as `meetings[2].date`; empty for the whole. */
  readonly path: string;
  readonly value: Value;
}

/** An item of a list. */
export interface ItemFact<Value> extends Fact<Value> {
  /** 1 for the first. */
  readonly position: number;
}

/** The items of a list, or what is missing where the list was not given. */
export type Items<Value> = readonly ItemFact<Value>[] | Open;

/** The facts as a whole. */
export function wholeOf<Value>(value: Value): Fact<Value> {
  return { path: '', value };
}

// Paths are put together only where somebody asks for one: most facts are there, and nobody does.
class Member<Value> implements Fact<Value> {
  readonly value: Value;
  readonly #parent: Fact<unknown>;
  readonly #key: string;

  constructor(parent: Fact<unknown>, key: string, value: Value) {
    this.#parent = parent;
    this.#key = key;
    this.value = value;
  }

  get path(): string {
    const { path } = this.#parent;
    return path === '' ? this.#key : `${path}.${this.#key}`;
  }
}

class Item<Value> implements ItemFact<Value> {
  readonly value: Value;
  readonly position: number;
  readonly #list: Fact<unknown>;

  constructor(list: Fact<unknown>, index: number, value: Value) {
    this.#list = list;
    this.value = value;
    this.position = index + 1;
  }

  get path(): string {
    return `${this.#list.path}[${this.position - 1}]`;
  }
}

/** The member of an object; not given where the object was not given. */
export function field<Value extends object, Key extends keyof Value & string>(
  parent: Fact<Value | undefined>,
  key: Key,
): Fact<Value[Key] | undefined> {
  return new Member(parent, key, parent.value?.[key]);
}

/** The same fact, or `null` where it is known to be absent. */
export function unlessNull<Value>(fact: Fact<Value | null>): Fact<Value> | null {
  const { value } = fact;
  return value === null ? null : { path: fact.path, value };
}

/** The items of a list. */
export function itemsOf<Value>(list: Fact<readonly Value[] | undefined>): Items<Value> {
  if (list.value === undefined) return { missing: [list.path] };
  return list.value.map((value, index) => new Item(list, index, value));
}
