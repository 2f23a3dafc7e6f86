import {
  type JsonLimits,
  type JsonReading,
  type JsonRefusal,
  refuse,
  tooManyBytes,
} from './json-limits.js';
import type { JsonValue } from './json-value.js';
import { pointer } from './json-value.js';

/**
 * Copies a value into plain JSON, reading each member once, and refuses what JSON cannot say: functions, dates, lone
 * surrogates, numbers that are not finite or not exact, and anything beyond the limits (which ends cycles too).
 * Members that are `undefined` are left out, as `JSON.stringify` does. Every value that verification looks at has
 * passed here, so that nothing changes under its hands.
 */
export function copyJson(value: unknown, limits: JsonLimits): JsonReading<JsonValue> {
  try {
    return { ok: true, value: new Copier(limits).copy(value) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return refuse('unreadable', 'The object could not be read: one of its members throws.');
  }
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object';
}

class Refused extends Error {
  readonly refusal: JsonRefusal;

  constructor(reason: JsonRefusal['reason'], message: string, path: string) {
    super(message);
    this.refusal = { reason, message, path };
  }
}

class Copier {
  #values = 0;
  #characters = 0;
  readonly #limits: JsonLimits;
  /** The way to what is copied now. */
  readonly #steps: (string | number)[] = [];

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  copy(value: unknown): JsonValue {
    this.#values += 1;
    if (this.#values > this.#limits.values)
      throw this.#refused('too-large', `There are more than ${this.#limits.values} values.`);
    if (this.#steps.length > this.#limits.depth) {
      const message = `It is nested more than ${this.#limits.depth} levels deep.`;
      throw new Refused('too-large', message, '');
    }
    if (typeof value === 'string') return this.#text(value);
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') return this.#number(value);
    if (Array.isArray(value)) return this.#array(value);
    if (isObject(value)) return this.#object(value);
    throw this.#refused('unreadable', `JSON cannot hold a ${typeof value}.`);
  }

  #array(value: readonly unknown[]): JsonValue {
    const copy: JsonValue[] = [];
    for (const item of value) copy.push(this.#below(copy.length, item));
    return copy;
  }

  #object(value: Members): JsonValue {
    const prototype: unknown = Object.getPrototypeOf(value);
    // Objects of another realm have another Object.prototype, but it too has no prototype of its own.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      throw this.#refused('unreadable', 'Only plain objects can be read as JSON.');
    const copy: Record<string, JsonValue> = {};
    const names = Object.keys(value);
    // Each member is read once, and all before any is looked into; reading one may take another away.
    const items = names.map((name) => (Object.hasOwn(value, name) ? value[name] : undefined));
    for (let index = 0; index < names.length; index += 1) {
      const [name, item] = [names[index], items[index]];
      if (name === undefined || item === undefined) continue;
      this.#assertName(name);
      const member = this.#below(name, item);
      // A plain assignment would change the prototype instead.
      if (name === '__proto__') Object.defineProperty(copy, name, { value: member, ...PLAIN });
      else copy[name] = member;
    }
    return copy;
  }

  #below(step: string | number, value: unknown): JsonValue {
    this.#steps.push(step);
    const copy = this.copy(value);
    this.#steps.pop();
    return copy;
  }

  #assertName(name: string): void {
    if (name.length > this.#limits.nameLength) {
      const message = `A member name is longer than ${this.#limits.nameLength} characters.`;
      throw this.#refused('too-large', message);
    }
    this.#text(name);
  }

  #text(text: string): string {
    // One text may stand in many places of an object, so that a small object in memory is a huge one as JSON.
    this.#characters += text.length;
    if (this.#characters > this.#limits.bytes)
      throw this.#refused('too-large', tooManyBytes(this.#limits));
    if (text.length > this.#limits.stringLength) {
      const message = `A text is longer than ${this.#limits.stringLength} characters.`;
      throw this.#refused('too-large', message);
    }
    // Half a surrogate pair becomes U+FFFD in UTF-8, so two different texts would carry the same signature.
    if (hasLoneSurrogate(text)) {
      const message = 'A text holds half a surrogate pair, which is not Unicode.';
      throw this.#refused('unreadable', message);
    }
    return text;
  }

  #number(value: number): number {
    if (!Number.isFinite(value)) throw this.#refused('unreadable', 'A number is not finite.');
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      throw this.#refused('unreadable', 'A whole number is too large to be exact.');
    // JSON text has no negative zero that stays one.
    return value === 0 ? 0 : value;
  }

  #refused(reason: JsonRefusal['reason'], message: string): Refused {
    return new Refused(reason, message, this.#steps.reduce<string>(pointer, ''));
  }
}

const PLAIN = { configurable: true, enumerable: true, writable: true };

/** Tells whether a text holds half a surrogate pair. */
export function hasLoneSurrogate(text: string): boolean {
  return !text.isWellFormed();
}
