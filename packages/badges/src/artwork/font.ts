/** The one font of the artwork, by the name of its family. */
export const FONT_FAMILY = 'Inter';
export const FONT_WEIGHT = 600;
