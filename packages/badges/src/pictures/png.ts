import crc32 from 'crc-32';
import { BadgeError } from '../errors.js';
import { type PictureLimits, tooLarge } from './picture-limits.js';

/** One chunk of a PNG file. Both arrays are views of the bytes that were read: nobody writes to them. */
export interface PngChunk {
  /** Four ASCII letters, such as `IHDR`. */
  readonly type: string;
  readonly data: Uint8Array;
  /** The whole chunk as it stands in the file: length, type, data and checksum. */
  readonly bytes: Uint8Array;
}

/** The eight bytes that every PNG file begins with (PNG 3rd edition §5.2). */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const LENGTH_BYTES = 4;
const TYPE_BYTES = 4;
const CHECKSUM_BYTES = 4;
const HEADER_BYTES = LENGTH_BYTES + TYPE_BYTES;
const IHDR_DATA_BYTES = 13;
const CHUNK_TYPE = /^[A-Za-z]{4}$/;

/**
 * Splits a PNG file into its chunks, checking that they fill it exactly.
 *
 * Checked: the signature, every length and checksum, IHDR once and first, IDAT present and in one run, IEND once,
 * empty and last, and the limits on bytes and chunks. The image data itself is not decoded.
 *
 * @throws {BadgeError} `option.invalid` when no bytes were given, `picture.not-png` without the signature,
 * `picture.too-large` over a limit, `picture.malformed` for all else
 * @see PNG 3rd edition §5, https://www.w3.org/TR/png-3/#5DataRep
 */
export function readPngChunks(
  bytes: Uint8Array,
  limits: Required<Pick<PictureLimits, 'bytes' | 'chunks'>>,
): readonly PngChunk[] {
  if (!(bytes instanceof Uint8Array)) {
    throw new BadgeError('option.invalid', 'A picture is given as a Uint8Array of its bytes.', {
      path: '/png',
      hint: 'Read the file without decoding it as text.',
    });
  }
  if (bytes.length > limits.bytes) throw tooLarge(`more than ${limits.bytes} bytes`);
  if (!beginsAsPng(bytes)) {
    throw new BadgeError('picture.not-png', 'The bytes are no PNG picture.', {
      hint: 'Give the bytes of a PNG file, unchanged since it was saved.',
    });
  }
  const chunks: PngChunk[] = [];
  for (let offset = PNG_SIGNATURE.length; offset < bytes.length; ) {
    if (chunks.length === limits.chunks) throw tooLarge(`more than ${limits.chunks} chunks`);
    const chunk = readChunk(bytes, offset);
    chunks.push(chunk);
    offset += chunk.bytes.length;
  }
  assertOrder(chunks);
  return chunks;
}

/** Tells whether bytes begin as a PNG file does, whatever follows. */
export function beginsAsPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Writes one chunk: length, type, data and checksum.
 *
 * The type is not checked; it is one of the constants of this package.
 */
export function writePngChunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + data.length + CHECKSUM_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), LENGTH_BYTES);
  bytes.set(data, HEADER_BYTES);
  const checksumAt = HEADER_BYTES + data.length;
  view.setInt32(checksumAt, crc32.buf(bytes.subarray(LENGTH_BYTES, checksumAt)));
  return bytes;
}

function readChunk(file: Uint8Array, offset: number): PngChunk {
  const room = file.length - offset - HEADER_BYTES - CHECKSUM_BYTES;
  if (room < 0) throw malformed(`The file ends inside the chunk at byte ${offset}.`);
  const view = new DataView(file.buffer, file.byteOffset + offset);
  const length = view.getUint32(0);
  if (length > room) throw malformed(`The chunk at byte ${offset} is longer than the file.`);
  const checksumAt = HEADER_BYTES + length;
  const bytes = file.subarray(offset, offset + checksumAt + CHECKSUM_BYTES);
  const type = String.fromCharCode(...bytes.subarray(LENGTH_BYTES, HEADER_BYTES));
  if (!CHUNK_TYPE.test(type)) throw malformed(`The chunk at byte ${offset} has no valid type.`);
  if (crc32.buf(bytes.subarray(LENGTH_BYTES, checksumAt)) !== view.getInt32(checksumAt)) {
    throw malformed(`The checksum of the chunk at byte ${offset} is wrong.`);
  }
  return { type, data: bytes.subarray(HEADER_BYTES, checksumAt), bytes };
}

function assertOrder(chunks: readonly PngChunk[]): void {
  const types = chunks.map((chunk) => chunk.type);
  if (types.lastIndexOf('IHDR') !== 0) throw malformed('It must begin with its only IHDR chunk.');
  if (chunks[0]?.data.length !== IHDR_DATA_BYTES) {
    throw malformed(`Its IHDR chunk must hold ${IHDR_DATA_BYTES} bytes.`);
  }
  if (types.indexOf('IEND') !== types.length - 1) {
    throw malformed('It must end with its only IEND chunk and nothing after it.');
  }
  if (chunks.at(-1)?.data.length !== 0) throw malformed('Its IEND chunk must be empty.');
  const firstImageData = types.indexOf('IDAT');
  if (firstImageData === -1) throw malformed('It has no IDAT chunk, so no image data.');
  const imageData = types.slice(firstImageData, types.lastIndexOf('IDAT') + 1);
  if (imageData.some((type) => type !== 'IDAT')) {
    throw malformed('Its IDAT chunks must follow one another directly.');
  }
}

function malformed(defect: string): BadgeError {
  return new BadgeError('picture.malformed', `The PNG picture is damaged. ${defect}`, {
    hint: 'Get the original file again; it was cut off or changed on the way.',
  });
}
