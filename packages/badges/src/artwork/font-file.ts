import { createRequire } from 'node:module';

/** Finds the file of the font among the packages that are installed; for Node alone. */
export function findFontFile(): string {
  const require = createRequire(import.meta.url);
  return require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');
}
