import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLimits } from '../../src/json/json-limits.js';
import { decodeUtf8, parseJson } from '../../src/json/parse-json.js';
import { processorSeconds } from '../support/processor-seconds.js';

const limits = { ...jsonLimits, bytes: 1_000_000, stringLength: 500_000 };

describe('reads', () => {
  test.each([
    ['an object', '{"a":1}', { a: 1 }],
    ['text with space around it', ' \n{"a":[1,2]}\t', { a: [1, 2] }],
    ['the same name in two objects', '{"a":{"b":1},"c":{"b":2}}', { a: { b: 1 }, c: { b: 2 } }],
    ['a name that is a value too', '{"a":"a","b":["a","b"]}', { a: 'a', b: ['a', 'b'] }],
    ['names that differ in case', '{"a":1,"A":2}', { a: 1, A: 2 }],
    ['names in two forms of Unicode', '{"\u00e9":1,"e\u0301":2}', { '\u00e9': 1, 'e\u0301': 2 }],
    ['brackets inside a text', '{"a":"{\\"b\\":[","c":"}"}', { a: '{"b":[', c: '}' }],
    ['a surrogate pair in escapes', '"\\ud83c\\udf93"', '\u{1F393}'],
    ['the largest exact number', '9007199254740991', 9_007_199_254_740_991],
    ['a fraction', '0.1', 0.1],
    ['negative zero, as zero', '-0', 0],
    ['the empty name', '{"":1}', { '': 1 }],
  ])('%s', (_, text, value) => {
    expect(parseJson(text, limits)).toEqual({ ok: true, value });
  });
});

test('reads __proto__ as a member like any other', () => {
  const reading = parseJson('{"__proto__":{"admin":true}}', limits);
  const value = reading.ok ? reading.value : undefined;
  expect(Object.keys(Object(value))).toEqual(['__proto__']);
  expect(Reflect.get(Object(value), 'admin')).toBeUndefined();
});

describe('refuses as unreadable', () => {
  test.each([
    ['nothing', ''],
    ['text after the end', '{"a":1} x'],
    ['a second value', '{}{}'],
    ['a byte order mark', '\uFEFF{}'],
    ['a comment', '{/* */}'],
    ['a comma at the end', '[1,]'],
    ['single quotes', "{'a':1}"],
    ['a line break in a text', '"a\nb"'],
    ['NaN', '[NaN]'],
    ['a leading zero', '[01]'],
    ['a number that is infinite', '[1e400]'],
    ['a number that loses digits', '[9007199254740993]'],
    ['a negative number that loses digits', '[-9007199254740993]'],
    ['a name that stands twice', '{"a":1,"a":2}'],
    ['a name that stands twice with the same value', '{"a":1,"a":1}'],
    ['a name that stands twice, once in escapes', '{"a":1,"\\u0061":2}'],
    ['a name that stands twice in other escapes', '{"/":1,"\\/":2}'],
    ['the empty name twice', '{"":1,"":2}'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}'],
    ['a name that stands twice in an inner object', '{"a":{"b":1,"c":[],"b":2}}'],
    ['a name that stands twice after an inner object', '{"a":{"b":1},"c":{},"a":2}'],
    ['a name that stands twice inside an array', '[[{"a":1},{"a":1,"a":2}]]'],
    ['a name that stands twice around a text with brackets', '{"a":"]}","b":"\\\\","a":2}'],
    ['a high surrogate alone in an escape', '["\\ud83d"]'],
    ['a low surrogate alone in an escape', '["\\udf93"]'],
    ['surrogates in the wrong order', '["\\udf93\\ud83c"]'],
    ['half a surrogate pair as it is', '["\ud83d"]'],
    ['half a surrogate pair in a name', '{"\\ud83d":1}'],
  ])('%s', (_, text) => {
    expect(parseJson(text, limits)).toMatchObject({ ok: false, refusal: { reason: 'unreadable' } });
  });
});

describe('refuses as too large, quickly', () => {
  test.each([
    ['more bytes than allowed', `"${'x'.repeat(limits.bytes)}"`],
    ['5,000 arrays in one another', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['5,000 objects in one another', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['as many open brackets as fit', `${'['.repeat(499_999)}${']'.repeat(499_999)}`],
    ['100,000 values', `[${'1,'.repeat(99_999)}1]`],
    ['100,000 empty objects', `[${'{},'.repeat(99_999)}{}]`],
    ['a long text', `"${'x'.repeat(limits.stringLength + 1)}"`],
    ['a long name', `{"${'x'.repeat(limits.nameLength + 1)}":1}`],
  ])('%s', (_, text) => {
    const seconds = processorSeconds(() => {
      const refusal = { reason: 'too-large' };
      expect(parseJson(text, limits)).toMatchObject({ ok: false, refusal });
    });
    expect(seconds).toBeLessThan(3);
  });
});

test('reads a long text of nothing but escapes quickly', () => {
  const seconds = processorSeconds(() => {
    const reading = parseJson(`{"a":"${'\\"\\\\'.repeat(200_000)}"}`, limits);
    expect(reading).toEqual({ ok: true, value: { a: '"\\'.repeat(200_000) } });
  });
  expect(seconds).toBeLessThan(3);
});

describe('allows exactly what the limits say', () => {
  const few = { bytes: 40, depth: 2, values: 4, stringLength: 3, nameLength: 2 };
  test.each([
    ['depth', '[[1]]', '[[[1]]]'],
    ['values', '[1,2,3]', '[1,2,3,4]'],
    ['text', '"abc"', '"abcd"'],
    ['names', '{"ab":1}', '{"abc":1}'],
    ['bytes', `${' '.repeat(39)}1`, `${' '.repeat(40)}1`],
  ])('%s', (_, most, more) => {
    expect(parseJson(most, few).ok).toBe(true);
    expect(parseJson(more, few)).toMatchObject({ refusal: { reason: 'too-large' } });
  });
});

test('says where a value cannot be read', () => {
  expect(parseJson('{"a/b":[{"~":1e400}]}', limits)).toMatchObject({
    refusal: { path: '/a~1b/0/~0' },
  });
});

test('reads what JSON.stringify writes', () => {
  const exact = fc.jsonValue({ maxDepth: 5 }).filter((value) => !hasInexactNumber(value));
  fc.assert(
    fc.property(exact, (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(text, limits)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('finds a name that stands twice, wherever it is and however it is escaped', () => {
  const names = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (given, first, place) => {
      const entries = given.map((name) => `${JSON.stringify(name)}:[{"x":"}"}]`);
      const again = given[first % given.length] ?? '';
      const escaped = [...Array(again.length).keys()].map(
        (index) => `\\u${again.charCodeAt(index).toString(16).padStart(4, '0')}`,
      );
      expect(parseJson(`[{${entries.join()}}]`, limits).ok).toBe(true);
      entries.splice(place % (entries.length + 1), 0, `"${escaped.join('')}":1`);
      expect(parseJson(`[{${entries.join()}}]`, limits).ok).toBe(false);
    }),
  );
});

function hasInexactNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInexactNumber);
}

describe('decodes UTF-8', () => {
  test.each([
    ['letters of every length', 'aé教\u{1F393}'],
    ['a byte order mark, kept', '\uFEFFa'],
    ['U+FFFD itself', '\uFFFD'],
  ])('%s', (_, text) => {
    expect(decodeUtf8(new TextEncoder().encode(text), limits)).toEqual({ ok: true, value: text });
  });

  test.each([
    ['a byte of no character', [0xff]],
    ['a character cut off', [0xe6, 0x95]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('but not %s', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes), limits)).toMatchObject({
      ok: false,
      refusal: { reason: 'unreadable' },
    });
  });

  test('nor more bytes than allowed', () => {
    expect(decodeUtf8(new Uint8Array(5), { ...limits, bytes: 4 })).toMatchObject({
      refusal: { reason: 'too-large' },
    });
  });
});
