import { readPicture } from './picture.js';
import { type PictureLimits, resolvePictureLimits } from './picture-limits.js';
import { unbakePng } from './unbake-png.js';
import { unbakeSvg } from './unbake-svg.js';
import type { UnbakedCredential } from './unbaked-credential.js';

/** Options of {@link unbake}. */
export interface UnbakeOptions {
  readonly limits?: PictureLimits;
}

/**
 * Takes the credential out of a PNG or SVG picture, whichever the bytes are.
 *
 * It does what `unbakePng` and `unbakeSvg` do, and as little verifies anything. The bytes decide, not the name or the
 * media type of the file.
 *
 * @throws {BadgeError} `picture.unsupported` for bytes of any other kind, and the errors of `unbakePng` and `unbakeSvg`
 * @see Open Badges 3.0 §5.3, https://www.imsglobal.org/spec/ob/v3p0/#baked-badge
 * @example
 * ```ts
 * import { bake, unbake } from '@cop-credentials/badges';
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
 * const file = bake(new TextEncoder().encode(svg), { name: 'Mentor' });
 * await unbake(file); //=> { text: '{"name":"Mentor"}', warnings: [] }
 * ```
 */
export async function unbake(
  picture: Uint8Array,
  options: UnbakeOptions = {},
): Promise<UnbakedCredential> {
  const read = readPicture(picture, resolvePictureLimits(options.limits));
  return read.kind === 'png' ? unbakePng(read.png, options) : unbakeSvg(read.svg, options);
}
