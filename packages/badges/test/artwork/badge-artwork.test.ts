import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type BadgeArtworkOptions, badgeArtwork } from '../../src/artwork.js';
import { bakeSvg, unbakeSvg } from '../../src/index.js';
import { thrown } from '../support/thrown.js';

const options: BadgeArtworkOptions = { title: 'Facilitation', program: 'Example Network' };

/** The texts of a picture by the names of their elements, as an XML parser reads them. */
function textsOf(svg: string): Readonly<Record<string, readonly string[]>> {
  const texts: Record<string, string[]> = {};
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => {
    open.push(local);
    texts[local] = [...(texts[local] ?? []), ''];
  });
  parser.on('text', (text) => {
    const list = texts[open.at(-1) ?? ''];
    list?.push(`${list.pop()}${text}`);
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return texts;
}

test('draws the title and the program, and says them to those who do not see', () => {
  const svg = badgeArtwork({ title: 'Reflective  Practitioner\n', program: 'Example Network' });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img">\n<title>/);
  expect(textsOf(svg)).toMatchObject({
    title: ['Reflective Practitioner'],
    desc: [
      'A badge in the shape of a hexagon: Reflective Practitioner. Awarded by Example Network.',
    ],
    text: ['Reflective', 'Practitioner', 'Example Network'],
  });
});

test.each(['circle', 'hexagon', 'shield'] as const)('draws the same %s each time', (shape) => {
  const given = { ...options, shape, background: '#f4c430' };
  expect(badgeArtwork(given)).toBe(badgeArtwork({ ...given }));
  expect(badgeArtwork(given)).toContain(`shape of a ${shape}`);
  expect(badgeArtwork(given)).not.toBe(badgeArtwork(options));
});

test.each([
  ['white on dark', { background: '#0f766e' }, '#ffffff'],
  ['black on light', { background: '#F4C430' }, '#000000'],
  ['what was asked for', { background: '#b91c1c', foreground: '#fff7e6' }, '#fff7e6'],
])('colours the text %s', (_, colours, foreground) => {
  const svg = badgeArtwork({ ...options, ...colours });
  expect(svg).toContain(`<g fill="${foreground}"`);
  expect(svg).toContain(`fill="${colours.background}"`);
});

test('holds each line to its measured width, but for scripts whose widths it does not know', () => {
  expect(badgeArtwork(options)).toMatch(
    /textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">Facil/,
  );
  expect(badgeArtwork({ ...options, title: 'مجتمع' })).toMatch(/font-size="\d+">مجتمع</);
});

test('the whole title stands in the text alternative where the drawing cuts it short', () => {
  const title = 'Community engagement '.repeat(9).trim();
  const { text = [], title: alternative } = textsOf(badgeArtwork({ ...options, title }));
  expect(alternative).toEqual([title]);
  expect(text.some((line) => line.endsWith('…'))).toBe(true);
});

describe('nothing in a title acts', () => {
  const hostile = '</text><script>alert(1)</script> & "x" \' ]]> &#60; <!-- --> <?a b?>';
  test('as markup', () => {
    const texts = textsOf(badgeArtwork({ ...options, title: hostile, program: hostile }));
    expect(texts.title).toEqual([hostile]);
    expect(texts.script).toBeUndefined();
  });

  test('whatever it is', () => {
    const signs = fc.constantFrom(...'<>&"\'/;![]-?# a\u200D\uFEFF\u0301é教🎓ש');
    const texts = fc
      .string({ unit: signs, maxLength: 30 })
      .map((text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC'))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(texts, texts, (title, program) => {
        const { title: titles, ...others } = textsOf(badgeArtwork({ title, program }));
        expect(titles).toEqual([title]);
        expect(Object.keys(others).sort()).toEqual(['circle', 'desc', 'g', 'path', 'svg', 'text']);
      }),
      { numRuns: 40 },
    );
  });
});

describe('refuses', () => {
  test.each<readonly [string, object, string]>([
    ['no title', { title: '' }, '/title'],
    ['space for a title', { title: ' \n' }, '/title'],
    ['a number for a title', { title: 7 }, '/title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, '/title'],
    ['a control character', { title: 'a\u0007b' }, '/title'],
    ['half a surrogate pair', { title: 'a\ud83d' }, '/title'],
    ['text that is turned around', { title: 'Not \u202Egnihtemos' }, '/title'],
    ['no program', { program: undefined }, '/program'],
    ['a colour by its name', { background: 'navy' }, '/background'],
    ['a colour that is more than one', { foreground: '#ffffff" onload="x' }, '/foreground'],
    ['an unknown shape', { shape: 'star' }, '/shape'],
    ['an inherited name for a shape', { shape: 'constructor' }, '/shape'],
    ['an unknown option', { colour: '#ffffff' }, '/colour'],
  ])('%s', async (_, changes, path) => {
    const call = () => badgeArtwork({ ...options, ...changes });
    expect(await thrown(call)).toMatchObject({ code: 'option.invalid', path });
  });

  test('colours that cannot be told apart, and names their contrast', async () => {
    const colours = { background: '#ffffff', foreground: '#777777' };
    expect(await thrown(() => badgeArtwork({ ...options, ...colours }))).toMatchObject({
      code: 'option.invalid',
      path: '/foreground',
      message: expect.stringContaining('4.47:1'),
    });
  });
});

test('holds a credential', () => {
  const baked = bakeSvg(badgeArtwork(options), { name: 'Facilitation' });
  expect(unbakeSvg(baked)).toEqual({ text: '{"name":"Facilitation"}', warnings: [] });
});
