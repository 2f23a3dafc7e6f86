import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contrastRatio,
  type HexColour,
  isHexColour,
  LEAST_CONTRAST,
  readableOn,
} from '../../src/artwork/contrast.js';

test.each<readonly [HexColour, HexColour, number]>([
  ['#000000', '#ffffff', 21],
  ['#FFFFFF', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#ffffff', 8.59],
])('%s and %s have the ratio %d', (one, other, ratio) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
});

const colours = fc
  .nat(0xffffff)
  .map((value): HexColour => `#${value.toString(16).padStart(6, '0')}`);

test('there is a readable colour for every background', () => {
  fc.assert(
    fc.property(colours, (background) => {
      const ratio = contrastRatio(readableOn(background), background);
      expect(ratio).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }),
  );
});

test.each(['', '#fff', '#1234567', 'red', '123456', '#12345g', '#12345６', 7, undefined])(
  '%s is no colour',
  (text) => {
    expect(isHexColour(text)).toBe(false);
  },
);
