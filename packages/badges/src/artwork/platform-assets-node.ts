import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ArtworkAssets } from './artwork-assets.js';
import { findFontFile } from './font-file.js';

/** Reads what drawing takes from the packages that are installed. */
export async function readAssets(): Promise<ArtworkAssets> {
  const { resolve } = createRequire(import.meta.url);
  const [wasm, font] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(findFontFile()),
  ]);
  return { wasm, font };
}
