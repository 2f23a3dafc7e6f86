import { concatBytes } from '../crypto/bytes.js';

/** Bare deflate data (RFC 1951), or the same in a zlib envelope (RFC 1950), which the platform calls `deflate`. */
export type DeflateFormat = 'deflate' | 'deflate-raw';

/**
 * Decompresses data, and stops once more than `mostBytes` have come out: a result that is longer than `mostBytes` is
 * only the beginning.
 *
 * Bytes after the end of the compressed data are refused or passed over, as the platform's `DecompressionStream` does.
 *
 * @returns `undefined` when the data is damaged or ends too early
 */
export async function inflate(
  data: Uint8Array,
  options: { readonly format: DeflateFormat; readonly mostBytes: number },
): Promise<Uint8Array | undefined> {
  const output = new Blob([new Uint8Array(data)])
    .stream()
    .pipeThrough(new DecompressionStream(options.format))
    .getReader();
  const parts: Uint8Array[] = [];
  try {
    for (let length = 0; length <= options.mostBytes; ) {
      const { done, value } = await output.read();
      if (done) return concatBytes(...parts);
      parts.push(value);
      length += value.length;
    }
  } catch {
    return undefined;
  }
  await output.cancel();
  return concatBytes(...parts);
}

/** Compresses bytes to bare deflate data. The same bytes give the same data in one version of the platform. */
export async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const output = new Blob([new Uint8Array(data)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(output).arrayBuffer());
}
