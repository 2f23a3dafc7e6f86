import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bitsWith,
  decodeBitstring,
  encodeBitstring,
  MINIMUM_ENTRIES,
  statusAt,
} from '../../src/status/bitstring.js';

const MOST = MINIMUM_ENTRIES / 8;
const EMPTY = new Uint8Array(MOST);

/** base64url without padding, by Node itself. */
function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

describe('a list as text', () => {
  test('gives back the indices that were set', async () => {
    const indices = fc.uniqueArray(fc.nat(MINIMUM_ENTRIES - 1), { maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(indices, async (set) => {
        const text = await encodeBitstring(bitsWith(MINIMUM_ENTRIES, set));
        const read = await decodeBitstring(text, { mostBytes: MOST });
        const bits = read.ok ? read.bits : new Uint8Array();
        expect(base64url(bits)).toBe(base64url(bitsWith(MINIMUM_ENTRIES, set)));
        for (const index of set) expect(statusAt(bits, index, 1)).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  test('is base64url of gzip, with the multibase prefix', async () => {
    const text = await encodeBitstring(EMPTY);
    expect(text).toMatch(/^uH4sI[\w-]+$/);
    expect(await encodeBitstring(new Uint8Array(MOST))).toBe(text);
  });

  test('is read as another program wrote it', async () => {
    const text = `u${base64url(gzipSync(Uint8Array.of(1, 2, 3)))}`;
    const bits = Uint8Array.of(1, 2, 3);
    expect(await decodeBitstring(text, { mostBytes: MOST })).toEqual({ ok: true, bits });
  });

  // Bitstring Status List v1.0, section 2.2, example 3.
  test('is read as the specification writes it', async () => {
    const text = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    expect(await decodeBitstring(text, { mostBytes: MOST })).toEqual({ ok: true, bits: EMPTY });
  });

  test('of the older form has no prefix, and may be padded', async () => {
    const bits = Uint8Array.of(128, 0, 1);
    const padded = gzipSync(bits).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
    const form = 'status-list-2021';
    for (const text of [padded, padded.replaceAll('=', '')]) {
      expect(await decodeBitstring(text, { mostBytes: MOST, form })).toEqual({ ok: true, bits });
    }
  });

  test('may be one that cannot be compressed', async () => {
    const [noise] = fc.sample(fc.uint8Array({ minLength: MOST, maxLength: MOST }), 1);
    const bits = noise ?? EMPTY;
    const read = await decodeBitstring(await encodeBitstring(bits), { mostBytes: MOST });
    expect(read).toEqual({ ok: true, bits });
  });
});

const good = base64url(gzipSync(EMPTY));

test.each<[string, string, 'malformed' | 'too-large']>([
  ['nothing', '', 'malformed'],
  ['the prefix alone', 'u', 'malformed'],
  ['no prefix', good, 'malformed'],
  ['another multibase', `z${good}`, 'malformed'],
  ['padding', `u${good}==`, 'malformed'],
  ['base64 that is not base64url', `u${good.slice(0, -1)}+`, 'malformed'],
  ['a space', `u${good} `, 'malformed'],
  ['no gzip', `u${base64url(EMPTY.subarray(0, 100))}`, 'malformed'],
  ['one entry too many', `u${base64url(gzipSync(new Uint8Array(MOST + 1)))}`, 'too-large'],
  ['a text too long to be looked at', `u${'A'.repeat(2 * MOST)}`, 'too-large'],
])('%s is refused', async (_, text, reason) => {
  expect(await decodeBitstring(text, { mostBytes: MOST })).toMatchObject({ ok: false, reason });
});

test('no text makes it throw', async () => {
  const form = fc.constantFrom('bitstring', 'status-list-2021');
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.constant('==='));
  await fc.assert(
    fc.asyncProperty(text, form, async (encodedList, chosen) => {
      for (const prefix of ['', 'u', 'uH4sI']) {
        const options = { mostBytes: MOST, form: chosen } as const;
        expect(await decodeBitstring(prefix + encodedList, options)).toMatchObject({ ok: false });
      }
    }),
  );
});

describe('the status at an index', () => {
  const bits = Uint8Array.of(0b1000_0001, 0b0110_0000);

  test.each<[index: number, statusSize: number, status: number]>([
    [0, 1, 1],
    [1, 1, 0],
    [7, 1, 1],
    [8, 1, 0],
    [9, 1, 1],
    [15, 1, 0],
    [0, 2, 0b10],
    [3, 2, 0b01],
    [4, 2, 0b01],
    [0, 3, 0b100],
    [2, 3, 0b010],
    [3, 3, 0b110],
    [0, 8, 0b1000_0001],
    [0, 16, 0b1000_0001_0110_0000],
  ])('%i of %i bits is read from the left', (index, statusSize, status) => {
    expect(statusAt(bits, index, statusSize)).toBe(status);
  });

  test.each<[index: number, statusSize: number]>([
    [16, 1],
    [-1, 1],
    [0.5, 1],
    [Number.NaN, 1],
    [8, 2],
    [5, 3],
    [0, 17],
    [0, 0],
    [0, 1.5],
    [Number.MAX_SAFE_INTEGER, 53],
  ])('%d of %d bits is none', (index, statusSize) => {
    expect(statusAt(bits, index, statusSize)).toBeUndefined();
  });
});
