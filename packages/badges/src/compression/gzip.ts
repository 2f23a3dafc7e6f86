// The gzip file format (RFC 1952), for one member: the platform's own stream takes several, and zeros after them.
import crc32 from 'crc-32';
import { concatBytes } from '../crypto/bytes.js';
import { deflate, inflate } from './inflate.js';

/** Magic number, deflate, no flags, no time, no extra flags, unknown system: nothing that differs between machines. */
const HEADER = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const TRAILER_BYTES = 8;

export type GunzipResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-large' };

const damaged: GunzipResult = { ok: false, reason: 'damaged' };

/** Compresses bytes into one gzip member that says nothing of when and where it was made. */
export async function gzip(data: Uint8Array): Promise<Uint8Array> {
  return concatBytes(HEADER, await deflate(data), trailerOf(data));
}

/**
 * Decompresses one gzip member, whatever names and times its header holds.
 *
 * Refused: more than `mostBytes` of output, a wrong checksum or length, a second member, and anything after the end.
 */
export async function gunzip(data: Uint8Array, mostBytes: number): Promise<GunzipResult> {
  const start = endOfHeader(data);
  if (start === undefined || start > data.length - TRAILER_BYTES) return damaged;
  const body = data.subarray(start, -TRAILER_BYTES);
  const bytes = await inflate(body, { format: 'deflate-raw', mostBytes });
  if (bytes === undefined) return damaged;
  if (bytes.length > mostBytes) return { ok: false, reason: 'too-large' };
  const trailer = data.subarray(-TRAILER_BYTES);
  const isWhole = trailerOf(bytes).every((byte, index) => byte === trailer[index]);
  return isWhole && (await needsLastByte(body, mostBytes)) ? { ok: true, bytes } : damaged;
}

/** Compressed data that ends no later without its last byte ended before it: something else follows. */
async function needsLastByte(body: Uint8Array, mostBytes: number): Promise<boolean> {
  const shorter = await inflate(body.subarray(0, -1), { format: 'deflate-raw', mostBytes });
  return shorter === undefined;
}

/** CRC-32 and length of the uncompressed bytes, both little-endian (section 2.3.1). */
function trailerOf(data: Uint8Array): Uint8Array {
  const trailer = new DataView(new ArrayBuffer(TRAILER_BYTES));
  trailer.setInt32(0, crc32.buf(data), true);
  trailer.setUint32(4, data.length, true);
  return new Uint8Array(trailer.buffer);
}

const FLAGS = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };

/** Where the compressed data begins; `undefined` when this is no gzip header. */
function endOfHeader(data: Uint8Array): number | undefined {
  const [first, second, method, flags] = data;
  const isGzip = first === HEADER[0] && second === HEADER[1] && method === HEADER[2];
  if (!isGzip || flags === undefined || (flags & FLAGS.reserved) !== 0) return undefined;
  let end = HEADER.length;
  if (flags & FLAGS.extra) end += 2 + (data[end] ?? 0) + 256 * (data[end + 1] ?? 0);
  for (const flag of [FLAGS.name, FLAGS.comment]) {
    if ((flags & flag) === 0) continue;
    const zero = data.indexOf(0, end);
    if (zero < 0) return undefined;
    end = zero + 1;
  }
  return flags & FLAGS.headerChecksum ? end + 2 : end;
}
