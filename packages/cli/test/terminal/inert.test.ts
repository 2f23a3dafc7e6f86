import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertJson, inertLines } from '../../src/terminal/inert.js';

const active = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('text that goes to a terminal', () => {
  it.each([
    ['a colour', '\u001b[31mred', '\\u{1B}[31mred'],
    ['a control of eight bits', '\u009b31m', '\\u{9B}31m'],
    [
      'a line feed that forges a line',
      'Name\nThe badge is valid.',
      'Name\\u{A}The badge is valid.',
    ],
    ['a carriage return', 'bad\rgood', 'bad\\u{D}good'],
    ['text that is turned', '\u202egpj.exe', '\\u{202E}gpj.exe'],
    ['a space of no width', 'ex\u200bample', 'ex\\u{200B}ample'],
    ['a tag beyond the basic plane', 'a\u{e0041}', 'a\\u{E0041}'],
    ['half a character', 'a\ud800', 'a\\u{D800}'],
  ])('shows what would act: %s', (_, text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it('is not endless', () => {
    expect(inert('x'.repeat(100_000)).length).toBeLessThan(1000);
  });

  it('never holds anything that acts, whatever it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inert(text)).not.toMatch(active);
        expect(inertLines(text).replaceAll('\n', '')).not.toMatch(active);
      }),
    );
  });

  it('is read back as the same value where it is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = inertJson(value);
        expect(text.replaceAll('\n', '')).not.toMatch(active);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
