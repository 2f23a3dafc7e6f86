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
  const copier = new Copier(limits);
  try {
    return { ok: true, value: copier.copy(value, '', 0) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return refuse('unreadable', 'The object could not be read: one of its members throws.');
  }
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

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  copy(value: unknown, path: string, depth: number): JsonValue {
    this.#values += 1;
    if (this.#values > this.#limits.values) {
      throw new Refused('too-large', `There are more than ${this.#limits.values} values.`, path);
    }
    if (depth > this.#limits.depth) {
      throw new Refused(
        'too-large',
        `It is nested more than ${this.#limits.depth} levels deep.`,
        '',
      );
    }
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') return this.#text(value, path);
    if (typeof value === 'number') return exactNumber(value, path);
    if (typeof value !== 'object') {
      throw new Refused('unreadable', `JSON cannot hold a ${typeof value}.`, path);
    }
    return Array.isArray(value)
      ? Array.from(value, (item, index) => this.copy(item, pointer(path, index), depth + 1))
      : this.#object(value, path, depth);
  }

  #object(value: object, path: string, depth: number): JsonValue {
    const prototype: unknown = Object.getPrototypeOf(value);
    // Objects of another realm have another Object.prototype, but it too has no prototype of its own.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new Refused('unreadable', 'Only plain objects can be read as JSON.', path);
    }
    const members: [string, JsonValue][] = [];
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const text = this.#name(name, path);
      members.push([text, this.copy(item, pointer(path, text), depth + 1)]);
    }
    return Object.fromEntries(members);
  }

  #name(name: string, path: string): string {
    if (name.length > this.#limits.nameLength) {
      const message = `A member name is longer than ${this.#limits.nameLength} characters.`;
      throw new Refused('too-large', message, path);
    }
    return this.#text(name, path);
  }

  #text(text: string, path: string): string {
    // One text may stand in many places of an object, so that a small object in memory is a huge one as JSON.
    this.#characters += text.length;
    if (this.#characters > this.#limits.bytes) {
      throw new Refused('too-large', tooManyBytes(this.#limits), path);
    }
    if (text.length > this.#limits.stringLength) {
      throw new Refused(
        'too-large',
        `A text is longer than ${this.#limits.stringLength} characters.`,
        path,
      );
    }
    // Half a surrogate pair becomes U+FFFD in UTF-8, so two different texts would carry the same signature.
    if (hasLoneSurrogate(text)) {
      throw new Refused(
        'unreadable',
        'A text holds half a surrogate pair, which is not Unicode.',
        path,
      );
    }
    return text;
  }
}

function exactNumber(value: number, path: string): number {
  if (!Number.isFinite(value)) {
    throw new Refused('unreadable', 'A number is not finite.', path);
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new Refused('unreadable', 'A whole number is too large to be exact.', path);
  }
  // JSON text has no negative zero that stays one.
  return value === 0 ? 0 : value;
}

/** Tells whether a text holds half a surrogate pair. */
export function hasLoneSurrogate(text: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
