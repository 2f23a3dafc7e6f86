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

/** The member of an object; not given where the object was not given. */
export function field<Value extends object, Key extends keyof Value & string>(
  parent: Fact<Value | undefined>,
  key: Key,
): Fact<Value[Key] | undefined> {
  const path = parent.path === '' ? key : `${parent.path}.${key}`;
  return { path, value: parent.value?.[key] };
}

/** The same fact, or `null` where it is known to be absent. */
export function unlessNull<Value>(fact: Fact<Value | null>): Fact<Value> | null {
  return fact.value === null ? null : { path: fact.path, value: fact.value };
}

/** The items of a list. */
export function itemsOf<Value>(list: Fact<readonly Value[] | undefined>): Items<Value> {
  if (list.value === undefined) return { missing: [list.path] };
  return list.value.map((value, index) => ({
    path: `${list.path}[${index}]`,
    value,
    position: index + 1,
  }));
}
