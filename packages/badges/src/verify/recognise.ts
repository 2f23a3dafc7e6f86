import { isLinkText } from '../links/link-text.js';
import { isCompactJws } from '../model/compact-jws.js';
import { beginsAsPng } from '../pictures/png.js';

export type TextKind = 'json' | 'jwt' | 'svg' | 'link' | 'other';
export type BytesKind = 'png' | 'other-picture' | 'text';

/** What a text is, told by its content. */
export function recogniseText(text: string): TextKind {
  const trimmed = text.trim();
  if (/^(?:[{["]|(?:true|false|null|-?\d[\d.eE+-]*)$)/.test(trimmed)) return 'json';
  if (isCompactJws(trimmed)) return 'jwt';
  if (/^<(?:!--|(?:\?xml|!DOCTYPE svg|(?:[\w.-]+:)?svg)\b)/i.test(trimmed)) return 'svg';
  return isLinkText(trimmed) ? 'link' : 'other';
}

// The first bytes of pictures that cannot hold a badge: JPEG, GIF, RIFF (WebP), BMP.
const OTHER_PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x42, 0x4d],
];

/** What bytes are, told by how they begin. */
export function recogniseBytes(bytes: Uint8Array): BytesKind {
  if (beginsAsPng(bytes)) return 'png';
  return OTHER_PICTURES.some((signature) => beginsWith(bytes, signature))
    ? 'other-picture'
    : 'text';
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
