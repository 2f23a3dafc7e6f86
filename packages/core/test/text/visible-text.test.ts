import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, visibleText } from '../../src/text/visible-text.js';

describe('visibleText', () => {
  it.each([
    ['plain text, “quotes”, ümläut, 漢字, 🎓', 'plain text, “quotes”, ümläut, 漢字, 🎓'],
    ['a\nb\tc', 'a\\u{a}b\\u{9}c'],
    ['\u202eevil\u202c', '\\u{202e}evil\\u{202c}'],
    ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['zero\u200bwidth\ufeff', 'zero\\u{200b}width\\u{feff}'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['line\u2028break', 'line\\u{2028}break'],
    ['filler\u3164', 'filler\\u{3164}'],
  ])('writes %j as %j', (text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it('leaves nothing invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('quoted', () => {
  it('cuts what is long, between characters', () => {
    expect(quoted('🎓'.repeat(200))).toBe(`"${'🎓'.repeat(80)}…"`);
    expect(quoted('🎓'.repeat(80))).toBe(`"${'🎓'.repeat(80)}"`);
  });
});
