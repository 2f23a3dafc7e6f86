import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyJson } from '../../src/json/copy-json.js';
import { jsonLimits } from '../../src/json/json-limits.js';

class Point {
  readonly x = 1;
}

function withGetter(get: () => unknown): object {
  return Object.defineProperty({}, 'a', { get, enumerable: true });
}

const cycle: Record<string, unknown> = {};
cycle.self = { cycle };

const ring: unknown[] = [];
ring.push(ring);

describe('refuses as unreadable', () => {
  test.each([
    ['undefined', undefined],
    ['a function', { a: () => 1 }],
    ['a symbol', { a: Symbol('a') }],
    ['a bigint', { a: 1n }],
    ['a date', { a: new Date() }],
    ['a map', { a: new Map() }],
    ['a set', { a: new Set() }],
    ['a regular expression', { a: /a/ }],
    ['bytes', { a: new Uint8Array(1) }],
    ['a text as an object', { a: Object('text') }],
    ['an instance of a class', { a: new Point() }],
    ['an instance of a class without a name', { a: new (class extends Point {})() }],
    ['a promise', { a: Promise.resolve() }],
    ['an error', { a: new Error('a') }],
    ['a hole in an array', { a: new Array(1) }],
    ['undefined in an array', { a: [undefined] }],
    ['NaN', { a: Number.NaN }],
    ['infinity', { a: -Infinity }],
    ['an inexact number', { a: 2 ** 53 }],
    ['half a surrogate pair', { a: '\ud83d' }],
    ['half a surrogate pair in a name', { '\udc00': 1 }],
    [
      'a getter that throws',
      withGetter(() => {
        throw new Error('secret');
      }),
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('secret');
          },
        },
      ),
    ],
    [
      'a proxy that hides its prototype',
      new Proxy(
        {},
        {
          getPrototypeOf() {
            throw new Error('secret');
          },
        },
      ),
    ],
    ['a proxy that was revoked', revokedProxy()],
  ])('%s', (_, value) => {
    const copy = copyJson(value, jsonLimits);
    expect(copy).toMatchObject({ ok: false, refusal: { reason: 'unreadable' } });
    expect(JSON.stringify(copy)).not.toContain('secret');
  });
});

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('refuses as too large', () => {
  const long = 'x'.repeat(1024 * 1024);
  test.each([
    ['an object in itself', cycle],
    ['an array in itself', ring],
    [
      'an object that goes ever deeper',
      withGetter(function deeper(): object {
        return withGetter(deeper);
      }),
    ],
    ['an array that never ends', endless()],
    ['one long text in many places', Array.from({ length: 5 }, () => long)],
    ['a name that is too long', { ['n'.repeat(257)]: 1 }],
  ])('%s', (_, value) => {
    expect(copyJson(value, jsonLimits)).toMatchObject({
      ok: false,
      refusal: { reason: 'too-large' },
    });
  });
});

function endless(): unknown[] {
  return Object.defineProperty([], Symbol.iterator, {
    value: function* () {
      for (;;) yield 1;
    },
  });
}

describe('copies', () => {
  test.each([
    ['objects of another realm', runInNewContext('({ a: [{ b: 1 }] })'), { a: [{ b: 1 }] }],
    ['objects without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ['no members that are undefined', { a: undefined, b: 1 }, { b: 1 }],
    ['no members named by symbols', { [Symbol('a')]: 1, b: 1 }, { b: 1 }],
    ['no hidden members', Object.defineProperty({ b: 1 }, 'a', { value: 1 }), { b: 1 }],
    ['no inherited members', Object.assign(Object.create(Object.create(null)), { b: 1 }), { b: 1 }],
    ['frozen objects', Object.freeze({ a: Object.freeze([1]) }), { a: [1] }],
    ['one object in two places, twice', [cycleFree, cycleFree], [{ a: 1 }, { a: 1 }]],
    ['negative zero as zero', { a: -0 }, { a: 0 }],
  ])('%s', (_, value, copy) => {
    expect(copyJson(value, jsonLimits)).toEqual({ ok: true, value: copy });
  });
});

const cycleFree = { a: 1 };

test('reads each member once, so that it cannot be one thing when checked and another when used', () => {
  let reads = 0;
  const copy = copyJson(
    withGetter(() => {
      reads += 1;
      return `read ${reads}`;
    }),
    jsonLimits,
  );
  expect(copy).toEqual({ ok: true, value: { a: 'read 1' } });
  expect(reads).toBe(1);
});

test('leaves out what is taken away while another member is read, and nothing inherited stands in its place', () => {
  const given = JSON.parse('{ "a": 1, "__proto__": { "b": 2 }, "c": 3 }');
  const get = () => {
    Reflect.deleteProperty(given, '__proto__');
    return 1;
  };
  Object.defineProperty(given, 'a', { get, enumerable: true });
  expect(JSON.stringify(copyJson(given, jsonLimits))).toBe('{"ok":true,"value":{"a":1,"c":3}}');
});

test('keeps __proto__ as a member of its own', () => {
  const value = JSON.parse('{"__proto__":{"admin":true}}');
  const copy = copyJson(value, jsonLimits);
  expect(JSON.stringify(copy)).toBe('{"ok":true,"value":{"__proto__":{"admin":true}}}');
});

test('shares nothing with what it copies', () => {
  const value = { a: { b: [1] } };
  const copy = copyJson(value, jsonLimits);
  value.a.b.push(2);
  expect(copy).toEqual({ ok: true, value: { a: { b: [1] } } });
});

test('says where a value cannot be read', () => {
  expect(copyJson({ 'a/b': [0, { c: 1n }] }, jsonLimits)).toMatchObject({
    refusal: { path: '/a~1b/1/c' },
  });
});

test('never throws, and what it copies survives JSON', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
    withBoxedValues: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      const copy = copyJson(value, jsonLimits);
      if (copy.ok) expect(JSON.parse(JSON.stringify(copy.value))).toEqual(copy.value);
      else expect(copy.refusal.message).not.toBe('');
    }),
  );
});
