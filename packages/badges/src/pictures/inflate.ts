import { inflate as inflateUpTo } from '../compression/inflate.js';
import { BadgeError } from '../errors.js';

/**
 * Decompresses zlib data, and stops once more than `maxBytes` have come out: a result that is longer than
 * `maxBytes` is only the beginning.
 *
 * Bytes after the end of the zlib data are refused or passed over, as the platform's `DecompressionStream` does.
 *
 * @throws {BadgeError} `picture.compressed` when the data cannot be decompressed
 */
export async function inflate(data: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const bytes = await inflateUpTo(data, { format: 'deflate', mostBytes: maxBytes });
  if (bytes !== undefined) return bytes;
  throw new BadgeError('picture.compressed', 'The compressed credential cannot be decompressed.', {
    hint: 'Ask the issuer for a picture with an uncompressed credential, as Open Badges 3.0 requires.',
  });
}
