import type { JsonLimits, JsonReading } from './json-limits.js';
import { byRules, type JsonRules } from './json-rules.js';
import type { JsonValue } from './json-value.js';

/**
 * Copies a value into plain JSON, reading each member once, and refuses what JSON cannot say: functions, dates, lone
 * surrogates, numbers that are not finite or not exact, and anything beyond the limits (which ends cycles too).
 * Members that are `undefined` are left out, as `JSON.stringify` does. Every value that verification looks at has
 * passed here or was parsed there, so that nothing changes under its hands.
 */
export function copyJson(value: unknown, limits: JsonLimits): JsonReading<JsonValue> {
  return byRules(limits, (rules) => copy(value, rules));
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object';
}

function copy(value: unknown, rules: JsonRules): JsonValue {
  rules.value();
  if (typeof value === 'string') {
    rules.text(value);
    return value;
  }
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    rules.number(value);
    return Object.is(value, -0) ? 0 : value;
  }
  if (Array.isArray(value)) return copyArray(value, rules);
  if (isObject(value)) return copyObject(value, rules);
  throw rules.refused('unreadable', `JSON cannot hold a ${typeof value}.`);
}

function copyArray(value: readonly unknown[], rules: JsonRules): JsonValue {
  const items: JsonValue[] = [];
  for (const item of value) items.push(copyBelow(items.length, item, rules));
  return items;
}

function copyObject(value: Members, rules: JsonRules): JsonValue {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm have another Object.prototype, but it too has no prototype of its own.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw rules.refused('unreadable', 'Only plain objects can be read as JSON.');
  const members: Record<string, JsonValue> = {};
  const names = Object.keys(value);
  // Each member is read once, and all before any is looked into; reading one may take another away.
  const items = names.map((name) => (Object.hasOwn(value, name) ? value[name] : undefined));
  for (let index = 0; index < names.length; index += 1) {
    const [name, item] = [names[index], items[index]];
    if (name === undefined || item === undefined) continue;
    rules.name(name);
    const member = copyBelow(name, item, rules);
    // A plain assignment would change the prototype instead.
    if (name === '__proto__') Object.defineProperty(members, name, { value: member, ...PLAIN });
    else members[name] = member;
  }
  return members;
}

function copyBelow(step: string | number, value: unknown, rules: JsonRules): JsonValue {
  rules.enter(step);
  const copied = copy(value, rules);
  rules.leave();
  return copied;
}

const PLAIN = { configurable: true, enumerable: true, writable: true };
