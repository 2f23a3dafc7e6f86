import { describe, expect, test } from 'vitest';
import { bakePng } from '../../src/pictures/bake-png.js';
import { unbakePng } from '../../src/pictures/unbake-png.js';
import {
  chunk,
  compressedItxt,
  idat,
  iend,
  ihdr,
  itxt,
  KEYWORD,
  plainText,
  png,
  SIGNATURE,
} from '../support/png.js';
import { thrown } from '../support/thrown.js';

const json = '{"name":"Reflective Practitioner"}';
const jws = 'eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiTWVudG9yIn0.c2lnbmF0dXJl';

test('puts one uncompressed iTXt chunk right before the end and changes nothing else', () => {
  const size = { width: 7, height: 5, grey: 200 };
  const expected = Buffer.concat([
    SIGNATURE,
    ihdr(size),
    idat(size),
    plainText('tEXt', 'Author', 'Example Network'),
    itxt({ text: json }),
    iend,
  ]);
  const given = png([plainText('tEXt', 'Author', 'Example Network')], size);
  expect(Buffer.from(bakePng(given, json)).equals(expected)).toBe(true);
});

test.each([
  ['JSON text', json, json],
  ['JSON text with the spaces it has', '{ "name": "Mentor"\n}\n', '{ "name": "Mentor"\n}\n'],
  ['a compact JWS', jws, jws],
  ['an object', { name: 'Pädagogik 教育 🎓' }, '{"name":"Pädagogik 教育 🎓"}'],
  ['an object of another realm', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
])('stores %s in UTF-8', async (_, credential, text) => {
  expect(await unbakePng(bakePng(png(), credential))).toEqual({ text, warnings: [] });
});

describe('replaces a credential that is there already', () => {
  test.each([
    ['one', [itxt({ text: '{"old":1}' })]],
    ['several', [itxt({ text: '{"old":1}' }), itxt({ text: '{"old":2}' })]],
    ['one at the beginning', [itxt({ text: '{"old":1}' }), chunk({ type: 'teSt' })]],
    ['one that is compressed', [compressedItxt('{"old":1}')]],
    ['one that is damaged', [chunk({ type: 'iTXt', data: Buffer.from(`${KEYWORD}\0`) })]],
    ['one in a tEXt chunk', [plainText('tEXt', KEYWORD, '{"old":1}')]],
    ['one in a zTXt chunk', [plainText('zTXt', KEYWORD, '{"old":1}')]],
  ])('%s', (_, old) => {
    const others = old.filter((each) => Buffer.from(each).includes('teSt'));
    const expected = png([...others, itxt({ text: json })]);
    expect(bakePng(png(old), json)).toEqual(expected);
  });

  test('and leaves the badge of Open Badges 2.0 that may stand beside it', () => {
    const older = plainText('tEXt', 'openbadges', 'https://badges.example.org/assertions/1');
    expect(bakePng(png([older]), json)).toEqual(png([older, itxt({ text: json })]));
  });

  test('so that baking twice is baking once', () => {
    const once = bakePng(png(), json);
    expect(bakePng(once, json)).toEqual(once);
  });
});

test('never changes or shares the bytes it was given', () => {
  const given = png();
  const before = given.slice();
  const baked = bakePng(given, json);
  baked.fill(0);
  expect(given).toEqual(before);
});

describe('refuses', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  test.each<[string, string | object, string]>([
    ['empty text', '', ''],
    ['text that is neither JSON nor JWS', 'Reflective Practitioner', ''],
    ['a link', 'https://badges.example.org/awards/7', ''],
    ['a JSON array', '[{"name":"Mentor"}]', ''],
    ['a JSON string with a JWS', JSON.stringify(jws), ''],
    ['JSON text after a space', ` ${json}`, ''],
    ['JSON text after a byte order mark', `\ufeff${json}`, ''],
    ['JSON text that is cut off', '{"name":', ''],
    ['JSON text with a name twice', '{"name":"a","name":"b"}', ''],
    ['a JWS with a line break', `${jws}\n`, ''],
    ['a JWE', 'a.b.c.d.e', ''],
    ['half a surrogate pair', '{"name":"\ud83d"}', '/name'],
    ['half a surrogate pair that is escaped', '{"name":"\\ud83d"}', '/name'],
    ['half a surrogate pair in an object', { name: '\udc00' }, '/name'],
    ['an array', [{ name: 'Mentor' }], ''],
    ['a promise of a credential', Promise.resolve({ name: 'Mentor' }), ''],
    ['a map', new Map([['name', 'Mentor']]), ''],
    ['the bytes of a picture', png(), ''],
    ['a date inside', { validFrom: new Date(0) }, '/validFrom'],
    ['a number that JSON does not know', { score: Number.NaN }, '/score'],
  ])('%s', async (_, credential, path) => {
    expect(await thrown(() => bakePng(png(), credential))).toMatchObject({
      name: 'BadgeError',
      code: 'option.invalid',
      path: `/credential${path}`,
      hint: expect.stringMatching(/\w/),
    });
  });

  test('a picture that is none', async () => {
    const error = await thrown(() => bakePng(new TextEncoder().encode(json), json));
    expect(error).toMatchObject({ code: 'picture.not-png' });
  });

  test('a damaged picture', async () => {
    const error = await thrown(() => bakePng(png().subarray(0, -1), json));
    expect(error).toMatchObject({ code: 'picture.malformed' });
  });

  test.each<[string, () => [Uint8Array, string | object]]>([
    ['a credential of more than 4 MiB', () => [png(), `{"a":"${'x'.repeat(4 * 1024 * 1024)}"}`]],
    ['a JWS of more than 4 MiB', () => [png(), `a.${'x'.repeat(4 * 1024 * 1024)}.b`]],
    [
      '4 MiB of which UTF-8 makes more',
      () => [png(), `{"a":"${'ä'.repeat(1_500_000)}","b":"${'ä'.repeat(1_500_000)}"}`],
    ],
    ['an object without an end', () => [png(), cycle]],
    [
      'a picture of more than 5 MiB',
      () => [png([chunk({ type: 'teSt', data: Buffer.alloc(5 * 1024 * 1024) })]), json],
    ],
    [
      'a picture that grows beyond 5 MiB',
      () => [png([chunk({ type: 'teSt', data: Buffer.alloc(5 * 1024 * 1024 - 100) })]), json],
    ],
    [
      'a picture that gets one chunk too many',
      () => [png(Array.from({ length: 9_997 }, () => chunk({ type: 'teSt' }))), json],
    ],
  ])('%s', async (_, given) => {
    expect(await thrown(() => bakePng(...given()))).toMatchObject({
      name: 'BadgeError',
      code: 'picture.too-large',
    });
  });

  test('text in place of bytes', async () => {
    const text: unknown = 'PNG';
    // @ts-expect-error -- a caller without types
    expect(await thrown(() => bakePng(text, json))).toMatchObject({
      code: 'option.invalid',
      path: '/png',
    });
  });
});

test('a baked picture that was cut off anywhere is refused', async () => {
  const baked = bakePng(png(), json);
  for (let length = 0; length < baked.length; length += 1) {
    expect(await thrown(() => unbakePng(baked.subarray(0, length)))).toMatchObject({
      name: 'BadgeError',
      code: length < SIGNATURE.length ? 'picture.not-png' : 'picture.malformed',
    });
  }
});
