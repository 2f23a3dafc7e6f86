import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, LINE_HEIGHT } from '../../src/artwork/fit-text.js';
import { textWidth } from '../../src/artwork/measure-text.js';

const textsOf = (text: string) => {
  const { lines, size } = fitText(text, room);
  return { size, lines: lines.map((line) => line.text) };
};
const room = { width: 400, height: 200, lines: 4, sizes: [60, 50, 40] } as const;

describe('sets', () => {
  test.each<readonly [string, string, number, readonly string[]]>([
    ['a word', 'Facilitation', 60, ['Facilitation']],
    ['two words in two lines', 'Reflective Practitioner', 60, ['Reflective', 'Practitioner']],
    [
      'lines that are even',
      'Planning and leading one meeting',
      50,
      ['Planning', 'and leading', 'one meeting'],
    ],
    [
      'words behind their hyphens',
      'Community-based Self-help',
      50,
      ['Community-', 'based Self-help'],
    ],
    ['a script without spaces between its words', 'การเรียนรู้ร่วมกัน', 60, ['การเรียน', 'รู้ร่วมกัน']],
    ['ideographs between any two', '地域コミュニティ支援', 60, ['地域コミュ', 'ニティ支援']],
    [
      'no mark at the start of a line',
      '地域、支援、学習、対話。',
      60,
      ['地域、支援、', '学習、対話。'],
    ],
    [
      'more text in a smaller size',
      'Community Engagement Fundamentals',
      50,
      ['Community', 'Engagement', 'Fundamentals'],
    ],
  ])('%s', (_, text, size, lines) => {
    expect(textsOf(text)).toEqual({ size, lines });
  });

  test('a long word in parts, with hyphens where the script has them', () => {
    expect(textsOf('Donaudampfschifffahrtsgesellschaft')).toEqual({
      size: 40,
      lines: ['Donaudampfschifff-', 'ahrtsgesellschaft'],
    });
    const { lines } = textsOf('ש'.repeat(15));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('ש'.repeat(15));
  });

  test('an ellipsis where text has to end', () => {
    const { lines, size } = textsOf('Community engagement '.repeat(20).trim());
    expect(size).toBe(40);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/\w…$/);
  });
});

test('whatever the text is, it fits, and loses nothing but at its end', () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        'Community',
        'of',
        'Practice',
        'W'.repeat(30),
        '教育',
        '👩‍🏫',
        'مجتمع',
        '-',
        '—',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ').replace(/\s+/gu, ' ').trim();
      fc.pre(text !== '');
      const { lines, size } = textsOf(text);
      expect(room.sizes).toContain(size);
      expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(room.height);
      const widths = lines.map((line) => (textWidth(line) * size) / 1000);
      expect(Math.max(...widths)).toBeLessThanOrEqual(room.width);
      const plain = (each: string) => each.replace(/[\s-]/gu, '');
      expect(plain(text).startsWith(plain(lines.join('').replace(/…$/, '')))).toBe(true);
    }),
  );
});
