import { gunzip, gzip } from '../compression/gzip.js';
import { decodeBase64url, encodeBase64url } from '../crypto/base64url.js';

/** The least entries that a list may have, so that a look at it does not tell which badge was looked up. */
export const MINIMUM_ENTRIES = 131_072;

/** The least entries that are taken, with a warning: lists of 100,000 are in use. */
export const ACCEPTED_ENTRIES = 100_000;

/** How a list is written as text: with the multibase prefix `u`, or in the older form with none. */
export type BitstringForm = 'bitstring' | 'status-list-2021';

/** The bits of a list, or why there are none. */
export type BitstringReading =
  | { readonly ok: true; readonly bits: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'malformed' | 'too-large';
      /** Plain words, to stand after "The status list cannot be read:". */
      readonly message: string;
    };

const MULTIBASE_BASE64URL = 'u';

/**
 * Reads the text of a status list. It never throws.
 *
 * The form `bitstring` is `u` and base64url without padding, of one gzip member. The form `status-list-2021` is
 * base64url of the same without a prefix, padded or not. Neither the text nor what comes out of it can be larger than
 * `mostBytes` allows. It does not judge whether the list is long enough.
 *
 * @param options - `mostBytes`: the most bytes of the list, eight entries of one bit in each; `form`: `bitstring`
 * otherwise
 * @see Bitstring Status List v1.0, section 3.4 "Bitstring Expansion Algorithm"
 */
export async function decodeBitstring(
  encodedList: string,
  options: { readonly mostBytes: number; readonly form?: BitstringForm },
): Promise<BitstringReading> {
  const { mostBytes, form = 'bitstring' } = options;
  if (encodedList.length > mostCharacters(mostBytes)) return tooLarge(mostBytes);
  const digits = digitsOf(encodedList, form);
  if (digits === undefined) return malformed('it does not begin with "u", as base64url does');
  const compressed = decodeBase64url(digits);
  if (compressed === undefined) return malformed('it is not base64url');
  const unzipped = await gunzip(compressed, mostBytes);
  if (unzipped.ok) return { ok: true, bits: unzipped.bytes };
  return unzipped.reason === 'too-large'
    ? tooLarge(mostBytes)
    : malformed('it is not gzip data, or it is damaged');
}

/**
 * Writes the bits of a status list as text, in the form `bitstring`. The same bits give the same text.
 *
 * @see Bitstring Status List v1.0, section 3.3 "Bitstring Generation Algorithm"
 */
export async function encodeBitstring(bits: Uint8Array): Promise<string> {
  return MULTIBASE_BASE64URL + encodeBase64url(await gzip(bits));
}

/**
 * The status at one index: the value of `statusSize` bits, the first of them the most significant. Index 0 is at the
 * left: the high bits of the first byte.
 *
 * @returns `undefined` when the index lies outside the list, or is no whole number
 */
export function statusAt(bits: Uint8Array, index: number, statusSize: number): number | undefined {
  const start = index * statusSize;
  const isPlace = Number.isSafeInteger(index) && index >= 0 && isStatusSize(statusSize);
  if (!isPlace || start + statusSize > bits.length * 8) return undefined;
  let status = 0;
  for (let bit = start; bit < start + statusSize; bit += 1) {
    status = status * 2 + (((bits[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  }
  return status;
}

/** A list of that many entries of one bit, a multiple of 8, in which the given indices are set. */
export function bitsWith(entries: number, set: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(entries / 8);
  for (const index of set) {
    const byte = index >> 3;
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> (index & 7));
  }
  return bits;
}

/** More bits than this make a number that is not exact any more. */
const MOST_STATUS_BITS = 53;

function isStatusSize(size: number): boolean {
  return Number.isInteger(size) && size >= 1 && size <= MOST_STATUS_BITS;
}

/** Data that cannot be compressed grows by a little, and base64 writes three bytes as four characters. */
function mostCharacters(mostBytes: number): number {
  const MOST_OVERHEAD = 1.01;
  const MOST_HEADER = 1024;
  return Math.ceil(((mostBytes * MOST_OVERHEAD + MOST_HEADER) * 4) / 3);
}

function digitsOf(encodedList: string, form: BitstringForm): string | undefined {
  if (form === 'status-list-2021') return encodedList.replace(/={1,2}$/, '');
  return encodedList.startsWith(MULTIBASE_BASE64URL) ? encodedList.slice(1) : undefined;
}

function malformed(message: string): BitstringReading {
  return { ok: false, reason: 'malformed', message };
}

function tooLarge(mostBytes: number): BitstringReading {
  return { ok: false, reason: 'too-large', message: `it is larger than ${mostBytes} bytes` };
}
