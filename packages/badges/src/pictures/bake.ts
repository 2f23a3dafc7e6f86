import { bakePng } from './bake-png.js';
import { bakeSvg } from './bake-svg.js';
import { readPicture } from './picture.js';
import { resolvePictureLimits } from './picture-limits.js';

/**
 * Stores a credential in a PNG or SVG picture, whichever the bytes are, so that the picture alone is enough to verify
 * the badge.
 *
 * It does what `bakePng` and `bakeSvg` do. The bytes decide, not the name or the media type of the file.
 *
 * @param picture - bytes of the file, an SVG in UTF-8
 * @param credential - a signed badge as a plain object, JSON text or compact JWS
 * @returns the bytes of a new file of the same kind
 * @throws {BadgeError} `picture.unsupported` for bytes of any other kind, and the errors of `bakePng` and `bakeSvg`
 * @see Open Badges 3.0 §5.3, https://www.imsglobal.org/spec/ob/v3p0/#baked-badge
 * @example
 * ```ts
 * import { bake } from '@cop-credentials/badges';
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
 * const file = bake(new TextEncoder().encode(svg), { name: 'Mentor' });
 * new TextDecoder().decode(file).includes('<![CDATA[{"name":"Mentor"}]]>'); //=> true
 * ```
 */
export function bake(picture: Uint8Array, credential: string | object): Uint8Array {
  const read = readPicture(picture, resolvePictureLimits());
  return read.kind === 'png'
    ? bakePng(read.png, credential)
    : new TextEncoder().encode(bakeSvg(read.svg, credential));
}
