import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bake } from '../../src/pictures/bake.js';
import { unbake } from '../../src/pictures/unbake.js';
import { png } from '../support/png.js';
import { svg } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);
const PICTURES: readonly (readonly [string, Uint8Array])[] = [
  ['PNG', png()],
  ['SVG', utf8(svg())],
  ['SVG that is one tag', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['SVG after a byte order mark', utf8(`\uFEFF<?xml version="1.0"?>\r\n${svg('Ünï 🎓\r\n')}\r\n`)],
];

// Texts that XML would end, change or not hold, among all others.
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(']', '>', '<', '&', '\r', '\n', '\u0085', '\u2028', '"', '['),
  }),
);
const jsonTexts = fc
  .record({ ']]>': texts, list: fc.array(texts, { maxLength: 3 }) })
  .chain((object) =>
    fc
      .constantFrom('', ' ', '\t', '\r', '\n', '\r\n')
      .map((space) => JSON.stringify(object).replaceAll(',"list":', `${space},"list":`) + space),
  )
  // XML cannot hold these two as they are.
  .filter((text) => !/[\uFFFE\uFFFF]/.test(text));
const part = fc
  .base64String({ minLength: 4, maxLength: 40 })
  .map((text) => text.replace(/\W/g, '_'));
const tokens = fc.tuple(part, part, part).map((parts) => parts.join('.'));

describe.each(PICTURES)('what was baked into a %s', (_, picture) => {
  test('comes out the same to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(jsonTexts, tokens), async (text) => {
        expect(await unbake(bake(picture, text))).toEqual({ text, warnings: [] });
      }),
    );
  });

  test('is replaced by what is baked later, without a trace', () => {
    fc.assert(
      fc.property(jsonTexts, tokens, (json, token) => {
        expect(bake(bake(picture, json), token)).toEqual(bake(picture, token));
      }),
      { numRuns: 20 },
    );
  });
});

test.each(PICTURES)(
  'a baked %s that was changed anywhere is read or refused',
  async (_, picture) => {
    const baked = bake(picture, '{"name":"Pädagogik ]]> 🎓"}');
    const changes = fc.array(
      fc.tuple(
        fc.nat(baked.length - 1),
        fc.oneof(fc.nat(255), fc.constantFrom(...utf8('<>&"\'/![]'))),
      ),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(3), async (edits, cut) => {
        const changed = baked.slice(0, baked.length - cut);
        for (const [place, byte] of edits) changed[place] = byte;
        const outcome = (await thrown(() => unbake(changed))) ?? 'read';
        if (outcome === 'read') return;
        expect(outcome).toMatchObject({
          name: 'BadgeError',
          code: expect.stringMatching(/^picture\./),
        });
      }),
      { numRuns: 300 },
    );
  },
);

describe('tells pictures by their content, and refuses', () => {
  test.each<readonly [string, unknown, string]>([
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture.unsupported'],
    ['a GIF', utf8('GIF89a'), 'picture.unsupported'],
    ['JSON', utf8('{"name":"Mentor"}'), 'picture.unsupported'],
    ['nothing', new Uint8Array(), 'picture.unsupported'],
    ['SVG in UTF-16', new Uint8Array(Buffer.from(svg(), 'utf16le')), 'picture.not-svg'],
    ['SVG in Latin-1', new Uint8Array(Buffer.from(svg('ü'), 'latin1')), 'picture.unsupported'],
    ['HTML', utf8('<html><body/></html>'), 'picture.not-svg'],
    ['more than 5 MiB', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20), 'picture.too-large'],
    ['text in place of bytes', svg(), 'option.invalid'],
  ])('%s', async (_, picture, code) => {
    for (const call of [unbake, bake]) {
      const error = await thrown(() =>
        Reflect.apply(call, undefined, call === bake ? [picture, '{}'] : [picture]),
      );
      expect(error).toMatchObject({ name: 'BadgeError', code, hint: expect.stringMatching(/\w/) });
    }
  });
});

test('keeps to the limits of the caller for every kind', async () => {
  for (const [, picture] of PICTURES) {
    const limits = { bytes: picture.length - 1 };
    expect(await thrown(() => unbake(picture, { limits }))).toMatchObject({
      code: 'picture.too-large',
    });
  }
});
