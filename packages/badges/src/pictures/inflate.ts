import { concatBytes } from '../crypto/bytes.js';
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
  const output = new Blob([new Uint8Array(data)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const parts: Uint8Array[] = [];
  for (let length = 0; length <= maxBytes; ) {
    const { done, value } = await output.read().catch(refuseDamaged);
    if (done) return concatBytes(...parts);
    parts.push(value);
    length += value.length;
  }
  await output.cancel();
  return concatBytes(...parts);
}

function refuseDamaged(cause: unknown): never {
  throw new BadgeError('picture.compressed', 'The compressed credential cannot be decompressed.', {
    hint: 'Ask the issuer for a picture with an uncompressed credential, as Open Badges 3.0 requires.',
    cause,
  });
}
