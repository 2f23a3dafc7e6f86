import type { ArtworkAssets } from './artwork-assets.js';

/** A browser has no packages on a disk: it has to be given what drawing takes. */
export async function readAssets(): Promise<ArtworkAssets> {
  throw new Error('There is no disk to read packages from.');
}
