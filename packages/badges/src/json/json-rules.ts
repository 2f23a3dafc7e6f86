import {
  type JsonLimits,
  type JsonReading,
  type JsonRefusal,
  refuse,
  tooManyBytes,
} from './json-limits.js';
import { pointer } from './json-value.js';

/** Gives what is made by rules, or what they refused. */
export function byRules<Value>(
  limits: JsonLimits,
  make: (rules: JsonRules) => Value,
): JsonReading<Value> {
  try {
    return { ok: true, value: make(new JsonRules(limits)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return refuse('unreadable', 'The object could not be read: one of its members throws.');
  }
}

class Refused extends Error {
  readonly refusal: JsonRefusal;

  constructor(refusal: JsonRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * What each value of one JSON document has to keep to, in the order from the outside in: lone surrogates, numbers that
 * are not finite or not exact, and anything beyond the limits are refused.
 */
export class JsonRules {
  /** How many names there were so far. */
  names = 0;
  /** Whether one of the numbers was a zero that JSON text would not keep as it is. */
  hasNegativeZero = false;
  #values = 0;
  #characters = 0;
  readonly #limits: JsonLimits;
  /** The way to what is looked at now. */
  readonly #steps: (string | number)[] = [];

  constructor(limits: JsonLimits) {
    this.#limits = limits;
  }

  /** Begins with what stands under a name or at a place of a list. */
  enter(step: string | number): void {
    this.#steps.push(step);
  }

  /** Ends with it. */
  leave(): void {
    this.#steps.pop();
  }

  /** Looks at a value of any kind. */
  value(): void {
    this.#values += 1;
    if (this.#values > this.#limits.values)
      throw this.refused('too-large', `There are more than ${this.#limits.values} values.`);
    if (this.#steps.length > this.#limits.depth) {
      const message = `It is nested more than ${this.#limits.depth} levels deep.`;
      throw new Refused({ reason: 'too-large', message, path: '' });
    }
  }

  name(name: string): void {
    this.names += 1;
    if (name.length > this.#limits.nameLength) {
      const message = `A member name is longer than ${this.#limits.nameLength} characters.`;
      throw this.refused('too-large', message);
    }
    this.text(name);
  }

  text(text: string): void {
    // One text may stand in many places of an object, so that a small object in memory is a huge one as JSON.
    this.#characters += text.length;
    if (this.#characters > this.#limits.bytes)
      throw this.refused('too-large', tooManyBytes(this.#limits));
    if (text.length > this.#limits.stringLength) {
      const message = `A text is longer than ${this.#limits.stringLength} characters.`;
      throw this.refused('too-large', message);
    }
    // Half a surrogate pair becomes U+FFFD in UTF-8, so two different texts would carry the same signature.
    if (hasLoneSurrogate(text)) {
      const message = 'A text holds half a surrogate pair, which is not Unicode.';
      throw this.refused('unreadable', message);
    }
  }

  number(value: number): void {
    if (!Number.isFinite(value)) throw this.refused('unreadable', 'A number is not finite.');
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      throw this.refused('unreadable', 'A whole number is too large to be exact.');
    this.hasNegativeZero ||= Object.is(value, -0);
  }

  refused(reason: JsonRefusal['reason'], message: string): Error {
    return new Refused({ reason, message, path: this.#steps.reduce<string>(pointer, '') });
  }
}

/** Tells whether a text holds half a surrogate pair. */
export function hasLoneSurrogate(text: string): boolean {
  return !text.isWellFormed();
}
