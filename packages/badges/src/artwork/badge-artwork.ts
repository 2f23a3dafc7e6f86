import { type ArtworkDesign, type BadgeArtworkOptions, readDesign } from './artwork-options.js';
import { type FittedText, fitText, LINE_HEIGHT } from './fit-text.js';
import { FONT_FAMILY, FONT_WEIGHT } from './font.js';
import { isInFont } from './measure-text.js';
import { CORNER, SHAPES } from './shapes.js';

const MIDDLE = 300;
const TITLE = {
  middle: 288,
  height: 212,
  lines: 5,
  sizes: [64, 60, 56, 52, 48, 44, 40, 36],
} as const;
const PROGRAM = { middle: 451, height: 66, lines: 2, sizes: [28, 26] } as const;
/** From the middle of the letters of a line to their baseline, in sizes of the font. */
const BASELINE = 0.36;

/**
 * Draws a badge as SVG: a shape, an emblem, the title in one to four lines, and the program.
 *
 * The same options give the same text. Every line is measured with the widths of Inter SemiBold and held to its
 * width, so that it fits with any other font too; a long word is cut, and a title that does not fit even so ends in an
 * ellipsis. The whole of title and program stands in `<title>` and `<desc>` for people who do not see it. Nothing is
 * fetched, and no font is embedded: the program that shows the picture takes Inter or another sans-serif.
 *
 * It does not store a badge in the picture; `bakeSvg` does.
 *
 * @returns text of an SVG picture of 600 by 600 units
 * @throws {BadgeError} `option.invalid` with the path of what is wrong; for colours that cannot be told apart with
 * their contrast ratio (WCAG 2.2, success criterion 1.4.3)
 * @example
 * ```ts
 * import { badgeArtwork } from '@cop-credentials/badges/artwork';
 *
 * const svg = badgeArtwork({ title: 'Facilitation', program: 'Example Network' });
 * svg.includes('<title>Facilitation</title>'); //=> true
 * ```
 */
export function badgeArtwork(options: BadgeArtworkOptions): string {
  const design = readDesign(options);
  const { background, foreground, program, title } = design;
  const { outline, programWidth, titleWidth } = SHAPES[design.shape];
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600" role="img">',
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(describe(design))}</desc>`,
    `<path d="${outline}" fill="${background}" stroke="${background}" stroke-width="${CORNER}" stroke-linejoin="round"/>`,
    `<path d="${outline}" fill="none" stroke="${foreground}" stroke-width="6" stroke-linejoin="round"/>`,
    drawEmblem(foreground),
    `<path d="M268 402H332" stroke="${foreground}" stroke-width="4"/>`,
    `<g fill="${foreground}" font-family="${FONT_FAMILY}, Helvetica, Arial, sans-serif" font-weight="${FONT_WEIGHT}" text-anchor="middle">`,
    ...drawText(fitText(title, { ...TITLE, width: titleWidth }), TITLE.middle),
    ...drawText(fitText(program, { ...PROGRAM, width: programWidth }), PROGRAM.middle),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function describe({ program, shape, title }: ArtworkDesign): string {
  return `A badge in the shape of a ${shape}: ${title}. Awarded by ${program}.`;
}

function drawText({ lines, size }: FittedText, middle: number): readonly string[] {
  const lineHeight = size * LINE_HEIGHT;
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + BASELINE * size;
  return lines.map(({ text, width }, index) => {
    const baseline = round(first + index * lineHeight);
    // Held to its width only where that is known: other scripts would be torn apart.
    const held = [...text].every(isInFont)
      ? ` textLength="${round((width * size) / 1000)}" lengthAdjust="spacingAndGlyphs"`
      : '';
    return `<text x="${MIDDLE}" y="${baseline}" font-size="${size}"${held}>${escapeXml(text)}</text>`;
  });
}

/** Three people around one table: a community. */
function drawEmblem(colour: string): string {
  const people = [0, 120, 240].map(
    (angle) => `<circle cy="-43" r="17" fill="${colour}" transform="rotate(${angle})"/>`,
  );
  const table = `<circle r="26" fill="none" stroke="${colour}" stroke-width="9"/>`;
  return `<g transform="translate(${MIDDLE} 128)">${table}${people.join('')}</g>`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
