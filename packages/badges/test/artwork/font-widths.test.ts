import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFontWidths } from '../../scripts/read-font-widths.js';
import { findFontFile } from '../../src/artwork/font-file.js';
import { FONT_WIDTHS } from '../../src/artwork/font-widths.js';
import { isInFont, textWidth } from '../../src/artwork/measure-text.js';

const font = readFontWidths(readFileSync(findFontFile()));

test('the widths are those of the font', () => {
  const written = FONT_WIDTHS.flatMap(([first, ...widths]) =>
    widths.map((width, index) => [first + index, width]),
  );
  expect(written.length).toBeGreaterThan(1000);
  expect(written).toEqual(written.map(([code = 0]) => [code, font.get(code)]));
});

test.each([
  ['nothing', '', 0],
  ['one letter', 'A', 728],
  ['letters of three scripts', 'AΩЖ', 728 + (font.get(0x3a9) ?? 0) + (font.get(0x416) ?? 0)],
  ['a mark that stands on its letter', 'A\u1AB0', 728],
  ['a sign that joins its neighbours', 'A\u200D', 728],
  ['ideographs', '教育', 2000],
  ['a pictograph', '🎓', 1300],
  ['a letter the font lacks', 'ก', 900],
])('measures %s', (_, text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('tells what the font has', () => {
  expect([...'AéΩЖ—&'].every(isInFont)).toBe(true);
  expect([...'教ก🎓שـ'].some(isInFont)).toBe(false);
});
