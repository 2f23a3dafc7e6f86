import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ArtworkAssets } from './artwork-assets.js';
import { FONT_FILE } from './font.js';

/** Reads what drawing takes from the packages that are installed. */
export async function readAssets(): Promise<ArtworkAssets> {
  const { resolve } = createRequire(import.meta.url);
  const [wasm, font] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(resolve(FONT_FILE)),
  ]);
  return { wasm, font };
}
