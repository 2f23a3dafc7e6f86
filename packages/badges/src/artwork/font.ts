/** The one font of the artwork, by the name of its family. */
export const FONT_FAMILY = 'Inter';
export const FONT_WEIGHT = 600;

/** Where the package of the font keeps the file. */
export const FONT_FILE = '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf';
