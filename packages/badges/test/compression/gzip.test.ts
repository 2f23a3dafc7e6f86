import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gunzip, gzip } from '../../src/compression/gzip.js';
import { concatBytes } from '../../src/crypto/bytes.js';

const TEXT = new TextEncoder().encode('The same bytes, over and over, over and over.');
const MOST = 1000;

describe('gzip', () => {
  test('is read by another program, and reads what that wrote', async () => {
    const bytes = fc.uint8Array({ maxLength: MOST });
    await fc.assert(
      fc.asyncProperty(bytes, async (data) => {
        expect(new Uint8Array(gunzipSync(await gzip(data)))).toEqual(data);
        expect(await gunzip(gzipSync(data), MOST)).toEqual({ ok: true, bytes: data });
      }),
    );
  });

  test('says nothing of when and where it was made', async () => {
    expect([...(await gzip(TEXT)).subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
  });
});

/** The member with other flags, and what they announce, in its header. */
function withHeader(flags: number, ...fields: readonly (readonly number[])[]): Uint8Array {
  const plain = gzipSync(TEXT);
  return concatBytes(
    plain.subarray(0, 3),
    Uint8Array.of(flags, 1, 2, 3, 4, 0, 3),
    ...fields.map((field) => Uint8Array.from(field)),
    plain.subarray(10),
  );
}

test.each<[string, Uint8Array]>([
  ['a time', withHeader(0)],
  ['a name', withHeader(8, [97, 46, 98, 0])],
  ['a comment', withHeader(16, [97, 0])],
  ['extra fields', withHeader(4, [3, 0, 1, 2, 3])],
  ['a checksum of the header', withHeader(2, [9, 9])],
  ['all of them', withHeader(30, [1, 0, 5], [97, 0], [98, 0], [9, 9])],
])('a header with %s says nothing about the data', async (_, data) => {
  expect(await gunzip(data, MOST)).toEqual({ ok: true, bytes: TEXT });
});

const whole = new Uint8Array(gzipSync(TEXT));

function changed(index: number): Uint8Array {
  return whole.map((byte, at) => (at === (index + whole.length) % whole.length ? byte ^ 1 : byte));
}

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['text', TEXT],
  ['a header alone', whole.subarray(0, 10)],
  ['another method', changed(2)],
  ['a reserved flag', withHeader(32)],
  ['a name without an end', withHeader(8).map((byte) => byte || 1)],
  ['extra fields longer than the data', withHeader(4, [255, 255])],
  ['a wrong checksum', changed(-8)],
  ['a wrong length', changed(-1)],
  ['two members', concatBytes(whole, whole)],
  ['an empty member and one more', concatBytes(gzipSync(new Uint8Array()), whole)],
  ['zeros after the end', concatBytes(whole, new Uint8Array(8))],
  [
    'bytes between the data and the checksum',
    concatBytes(whole.subarray(0, -8), Uint8Array.of(7), whole.subarray(-8)),
  ],
])('%s is refused as damaged', async (_, data) => {
  expect(await gunzip(data, MOST)).toEqual({ ok: false, reason: 'damaged' });
});

test('every beginning of a member is refused as damaged', async () => {
  for (let length = 0; length < whole.length; length += 1) {
    expect(await gunzip(whole.subarray(0, length), MOST)).toEqual({ ok: false, reason: 'damaged' });
  }
});

test('what grows beyond the limit is refused, one byte more as well as a thousand times more', async () => {
  const tooLarge = { ok: false, reason: 'too-large' };
  expect(await gunzip(gzipSync(new Uint8Array(MOST)), MOST)).toMatchObject({ ok: true });
  expect(await gunzip(gzipSync(new Uint8Array(MOST + 1)), MOST)).toEqual(tooLarge);
  expect(await gunzip(gzipSync(new Uint8Array(MOST * 100_000)), MOST)).toEqual(tooLarge);
});
