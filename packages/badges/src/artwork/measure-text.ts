import { FONT_WIDTHS } from './font-widths.js';

// Wide enough for the glyphs that other fonts have, where the width of each is not known.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDTH_OF_WIDE = 1000;
const WIDTH_OF_PICTOGRAPH = 1300;
const WIDTH_OF_OTHERS = 900;

/** Tells whether the font of the artwork has a character, or needs none to show it. */
export function isInFont(character: string): boolean {
  return fontWidth(character) !== undefined;
}

/**
 * Measures a line of text set in the font of the artwork, without kerning.
 *
 * Characters that the font lacks are taken for as wide as other fonts may draw them.
 *
 * @returns the width in thousandths of the size of the font: a whole number, so that parts add up exactly
 */
export function textWidth(text: string): number {
  const widths = [...text].map((character) => fontWidth(character) ?? guessedWidth(character));
  return widths.reduce((sum, width) => sum + width, 0);
}

function fontWidth(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  const run = FONT_WIDTHS.find((each) => code >= each[0] && code < each[0] + each.length - 1);
  return run?.[1 + code - run[0]];
}

function guessedWidth(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0;
  if (WIDE.test(character)) return WIDTH_OF_WIDE;
  return PICTOGRAPH.test(character) ? WIDTH_OF_PICTOGRAPH : WIDTH_OF_OTHERS;
}
