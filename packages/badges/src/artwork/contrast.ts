/** The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3, level AA). */
export const LEAST_CONTRAST = 4.5;

/** A colour of sRGB as `#` and six hexadecimal digits. */
export type HexColour = `#${string}`;

/** Tells whether a text is a colour of sRGB as `#` and six hexadecimal digits. */
export function isHexColour(text: unknown): text is HexColour {
  return typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);
}

/**
 * Compares two colours by their relative luminance.
 *
 * @returns from 1 for the same to 21 for black and white
 * @see WCAG 2.2, contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: HexColour, other: HexColour): number {
  const luminances = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** Chooses white where it can be read on the background, and black otherwise, which can be read on all the others. */
export function readableOn(background: HexColour): HexColour {
  return contrastRatio('#ffffff', background) >= LEAST_CONTRAST ? '#ffffff' : '#000000';
}

function relativeLuminance(colour: HexColour): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
