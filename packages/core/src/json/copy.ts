import { CoreError, type CoreErrorCode } from '../errors.js';
import { quoted } from '../text/visible-text.js';
import { jsonPointer } from './pointer.js';

/** Names that reach an object's prototype. */
const refusedNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const deepest = 32;
/** Levels, and items of a list, of what is read without being copied first. */
const shallow = 8;
const short = 10_000;
const mostValues = 1_000_000;

/**
 * Copies plain JSON, so that nothing is shared with the caller.
 *
 * A member that is `undefined` is left out. Refuses, with the given code and the path, what JSON cannot write (functions,
 * class instances, `NaN`, holes), names that reach a prototype, what contains itself, and what is too deep or too large.
 */
export function copyJson(value: unknown, code: CoreErrorCode): unknown {
  let left = mostValues;
  const path: PropertyKey[] = [];
  const ancestors = new Set<object>();

  function refuse(message: string, hint: string): never {
    throw new CoreError({ code, path: jsonPointer(path), message, expected: 'plain JSON', hint });
  }

  function child(key: PropertyKey, member: unknown): unknown {
    path.push(key);
    const copied = copy(member);
    path.pop();
    return copied;
  }

  function copy(given: unknown): unknown {
    left -= 1;
    if (left < 0) refuse(`There are more than ${mostValues} values.`, 'Give less at a time.');
    if (given === null || typeof given === 'string' || typeof given === 'boolean') return given;
    // Adding zero turns -0, which JSON text has and no rule tells apart, into 0.
    if (typeof given === 'number' && Number.isFinite(given)) return given + 0;
    if (typeof given !== 'object') {
      return refuse(`This is ${nameOf(given)}, which is no JSON.`, 'Give plain JSON.');
    }
    if (path.length > deepest) refuse('This is nested too deeply.', `At most ${deepest} levels.`);
    if (ancestors.has(given)) refuse('This contains itself.', 'Give plain JSON.');
    ancestors.add(given);
    const copied = Array.isArray(given) ? copyList(given) : copyObject(given);
    ancestors.delete(given);
    return copied;
  }

  function copyList(list: readonly unknown[]): unknown[] {
    const copied: unknown[] = [];
    for (let index = 0; index < list.length; index++) copied.push(child(index, list[index]));
    return copied;
  }

  function copyObject(given: object): Record<string, unknown> {
    if (!isPlain(given)) {
      refuse('This is an instance of a class, which is no JSON.', 'Write a date as "2026-05-15".');
    }
    const copied: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(given)) {
      if (refusedNames.includes(key))
        refuse(`The name ${quoted(key)} is refused.`, 'Leave it out.');
      if (member !== undefined) copied[key] = child(key, member);
    }
    return copied;
  }

  return copy(value);
}

/**
 * Whether a value is plain JSON already, so that a schema can read it as it is. Says no where it is not sure:
 * {@link copyJson} then tells why, or makes it so.
 */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > shallow) return false;
  if (Array.isArray(value)) {
    if (value.length > short) return false;
    for (let index = 0; index < value.length; index++) {
      if (!isPlainJson(value[index], depth + 1)) return false;
    }
    return true;
  }
  if (!isPlain(value)) return false;
  for (const key of Object.keys(value)) {
    if (refusedNames.includes(key) || !isPlainJson(Reflect.get(value, key), depth + 1))
      return false;
  }
  return true;
}

/** Whether an object was written as `{}`, in this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : `of type ${typeof value}`;
}
