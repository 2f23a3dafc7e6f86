import { BadgeError } from '../errors.js';
import { jsonLimits } from '../json/json-limits.js';
import { decodeUtf8 } from '../json/parse-json.js';
import { type PictureLimits, tooLarge } from './picture-limits.js';
import { beginsAsPng } from './png.js';

/** A picture of a kind that can hold a credential. */
export type Picture =
  | { readonly kind: 'png'; readonly png: Uint8Array }
  | { readonly kind: 'svg'; readonly svg: string };

/**
 * Tells what kind of picture bytes are, by how they begin, and decodes an SVG.
 *
 * @throws {BadgeError} `option.invalid` when no bytes were given, `picture.too-large`, `picture.unsupported` for any
 * other kind
 */
export function readPicture(
  bytes: Uint8Array,
  limits: Required<Pick<PictureLimits, 'bytes'>>,
): Picture {
  if (!(bytes instanceof Uint8Array)) {
    throw new BadgeError('option.invalid', 'A picture is given as a Uint8Array of its bytes.', {
      path: '/picture',
      hint: 'Read the file without decoding it as text.',
    });
  }
  if (beginsAsPng(bytes)) return { kind: 'png', png: bytes };
  if (bytes.length > limits.bytes) throw tooLarge(`more than ${limits.bytes} bytes`);
  // A byte order mark stays, so that the bytes of the file come out again.
  const text = decodeUtf8(bytes, { ...jsonLimits, bytes: limits.bytes });
  if (text.ok && /^\uFEFF?\s*</.test(text.value)) return { kind: 'svg', svg: text.value };
  throw new BadgeError('picture.unsupported', 'The bytes are neither a PNG nor an SVG picture.', {
    hint: 'Give the bytes of a PNG file, or of an SVG file in UTF-8. Other pictures hold no badge.',
  });
}
