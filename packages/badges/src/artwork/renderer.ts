import { readAssets } from '#artwork-assets';
import { BadgeError } from '../errors.js';
import type { ArtworkAssets } from './artwork-assets.js';

type Resvg = typeof import('@resvg/resvg-wasm')['Resvg'];

/** What draws, ready for use, and the font to draw with. */
export interface Renderer {
  readonly Resvg: Resvg;
  readonly font: Uint8Array;
}

// The module can be started once in the life of a program, and serves every picture from then on.
let started: Promise<void> | undefined;

/**
 * Loads what draws, the first time it is needed.
 *
 * @param given - read from the packages that are installed when absent
 * @throws {BadgeError} `picture.renderer-missing`
 */
export async function loadRenderer(given?: ArtworkAssets): Promise<Renderer> {
  try {
    const [{ Resvg, initWasm }, { wasm, font }] = await Promise.all([
      import('@resvg/resvg-wasm'),
      given ?? readAssets(),
    ]);
    started ??= initWasm(wasm).catch((error: unknown) => assertStarted(Resvg, error));
    await started;
    return { Resvg, font };
  } catch (cause) {
    started = undefined;
    throw new BadgeError('picture.renderer-missing', 'What draws pictures could not be loaded.', {
      hint: 'Install @resvg/resvg-wasm and @expo-google-fonts/inter, or give their files as assets.',
      cause,
    });
  }
}

/** Another part of the program may have started the module already, which is as good. */
function assertStarted(Resvg: Resvg, error: unknown): void {
  try {
    new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>').free();
  } catch {
    throw error;
  }
}
