import { crc32, deflateSync } from 'node:zlib';

// Written apart from the code under test, with the checksum and compression of Node's own zlib.

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
export const KEYWORD = 'openbadgecredential';

export interface ChunkParts {
  readonly type: string;
  readonly data?: Uint8Array;
  /** Stands in the length field instead of the true length. */
  readonly length?: number;
  /** Stands in the checksum field instead of the true checksum. */
  readonly checksum?: number;
}

export function chunk({ type, data = new Uint8Array(), length, checksum }: ChunkParts): Uint8Array {
  const checked = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const before = Buffer.alloc(4);
  before.writeUInt32BE(length ?? data.length);
  const after = Buffer.alloc(4);
  after.writeUInt32BE(checksum ?? crc32(checked));
  return Buffer.concat([before, checked, after]);
}

export interface PictureSize {
  readonly width?: number;
  readonly height?: number;
  /** Shade of grey from 0 to 255. */
  readonly grey?: number;
}

export function ihdr({ width = 1, height = 1 }: PictureSize = {}): Uint8Array {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk({ type: 'IHDR', data });
}

export function idat({ width = 1, height = 1, grey = 0 }: PictureSize = {}): Uint8Array {
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, grey)]);
  return chunk({
    type: 'IDAT',
    data: deflateSync(Buffer.concat(Array.from({ length: height }, () => line))),
  });
}

export const iend = chunk({ type: 'IEND' });

/** A file of exactly these chunks, right or wrong. */
export function file(...chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
}

/** A valid grey picture; the further chunks stand right before its end. */
export function png(further: readonly Uint8Array[] = [], size: PictureSize = {}): Uint8Array {
  return file(ihdr(size), idat(size), ...further, iend);
}

export interface TextParts {
  readonly keyword?: string;
  readonly text: string | Uint8Array;
  readonly flag?: number;
  readonly method?: number;
  readonly language?: string;
  readonly translation?: string;
}

export function itxt(parts: TextParts): Uint8Array {
  const { keyword = KEYWORD, text, flag = 0, method = 0, language = '', translation = '' } = parts;
  const data = Buffer.concat([
    Buffer.from(`${keyword}\0`, 'latin1'),
    Buffer.from([flag, method]),
    Buffer.from(`${language}\0${translation}\0`, 'utf8'),
    typeof text === 'string' ? Buffer.from(text, 'utf8') : text,
  ]);
  return chunk({ type: 'iTXt', data });
}

export function compressedItxt(text: string | Uint8Array): Uint8Array {
  return itxt({ text: deflateSync(text), flag: 1 });
}

export function plainText(type: 'tEXt' | 'zTXt', keyword: string, text: string): Uint8Array {
  const stored =
    type === 'tEXt' ? Buffer.from(text, 'latin1') : Buffer.from([0, ...deflateSync(text)]);
  return chunk({ type, data: Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), stored]) });
}
