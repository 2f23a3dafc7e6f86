import { BadgeError } from '../errors.js';
import { resolvePictureLimits } from '../pictures/picture-limits.js';
import { readSvg } from '../pictures/svg.js';
import type { ArtworkAssets } from './artwork-assets.js';
import { assertInFont } from './drawn-text.js';
import { FONT_FAMILY } from './font.js';
import { loadRenderer, type Renderer } from './renderer.js';

/** Options of {@link artworkToPng}. */
export interface ArtworkToPngOptions {
  /** Width of the picture in pixels, from 16 to 4096; the height follows. Default: 600. */
  readonly size?: number;
  /** Further TrueType or OpenType fonts, for scripts that Inter does not have. */
  readonly fonts?: readonly Uint8Array[];
  /** What a browser or a bundle gives, where the packages cannot be read from the disk. */
  readonly assets?: ArtworkAssets;
}

const SIZES = { least: 16, greatest: 4096, usual: 600 } as const;

/**
 * Turns artwork of `badgeArtwork` into a PNG picture.
 *
 * It needs two further packages, which nobody else pays for: `@resvg/resvg-wasm` and, for the font,
 * `@expo-google-fonts/inter`. Both are read from the disk, or from `assets`, when the first picture is drawn; nothing is
 * fetched, no font of the system is used, and so the same artwork gives the same pixels everywhere. It is made for
 * artwork of one's own: what another SVG picture may cost to draw is not bounded. A baked credential does not come
 * along; `bakePng` stores it in the PNG.
 *
 * @returns the bytes of a PNG picture with a transparent background
 * @throws {BadgeError} `option.invalid` for a wrong size or fonts, or for characters that no font given has;
 * `picture.renderer-missing` when the packages are not there; `picture.not-svg`; `picture.malformed`;
 * `picture.too-large`
 * @example
 * ```ts
 * import { artworkToPng, badgeArtwork } from '@cop-credentials/badges/artwork';
 *
 * const svg = badgeArtwork({ title: 'Facilitation', program: 'Example Network' });
 * const png = await artworkToPng(svg, { size: 64 });
 * new TextDecoder('latin1').decode(png.subarray(1, 4)); //=> 'PNG'
 * ```
 */
export async function artworkToPng(
  svg: string,
  options: ArtworkToPngOptions = {},
): Promise<Uint8Array> {
  const { size = SIZES.usual, fonts = [], assets } = options;
  assertSize(size);
  assertFonts(fonts);
  readSvg(svg, resolvePictureLimits());
  if (fonts.length === 0) assertInFont(svg);
  const renderer = await loadRenderer(assets);
  try {
    return draw(svg, size, { ...renderer, fonts: [renderer.font, ...fonts] });
  } catch (cause) {
    throw new BadgeError('picture.malformed', 'The SVG picture cannot be drawn.', {
      hint: 'Give the text that badgeArtwork returned.',
      cause,
    });
  }
}

function draw(
  svg: string,
  size: number,
  { Resvg, fonts }: Pick<Renderer, 'Resvg'> & { readonly fonts: readonly Uint8Array[] },
): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: size },
    font: { fontBuffers: [...fonts], defaultFontFamily: FONT_FAMILY },
  });
  const picture = drawing.render();
  const png = picture.asPng();
  // The memory of the module is not collected by itself.
  picture.free();
  drawing.free();
  return png;
}

function assertSize(size: number): void {
  const { least, greatest } = SIZES;
  if (Number.isSafeInteger(size) && size >= least && size <= greatest) return;
  throw new BadgeError('option.invalid', 'The size of a picture is a whole number of pixels.', {
    path: '/size',
    hint: `Give one from ${least} to ${greatest}.`,
  });
}

function assertFonts(fonts: readonly Uint8Array[]): void {
  if (Array.isArray(fonts) && fonts.every((font) => font instanceof Uint8Array)) return;
  throw new BadgeError('option.invalid', 'Fonts are given as a list of the bytes of their files.', {
    path: '/fonts',
    hint: 'Read each TrueType or OpenType file without decoding it as text.',
  });
}
