import { describe, expect, test } from 'vitest';
import { readPngChunks, writePngChunk } from '../../src/pictures/png.js';
import { chunk, file, idat, iend, ihdr, png, SIGNATURE } from '../support/png.js';
import { thrown } from '../support/thrown.js';

const limits = { bytes: 1_000_000, chunks: 100 };

test('gives every chunk in the order of the file, which they fill exactly', () => {
  const bytes = png([chunk({ type: 'teSt', data: Uint8Array.of(1, 2, 3) })], {
    width: 9,
    height: 4,
  });
  const chunks = readPngChunks(bytes, limits);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'teSt', 'IEND']);
  expect([...(chunks[2]?.data ?? [])]).toEqual([1, 2, 3]);
  expect(Buffer.concat([SIGNATURE, ...chunks.map((each) => each.bytes)]).equals(bytes)).toBe(true);
});

test('reads a picture that lies inside a larger buffer', () => {
  const bytes = png();
  const buffer = Buffer.concat([Buffer.alloc(7, 0xff), bytes, Buffer.alloc(5, 0xff)]);
  expect(readPngChunks(buffer.subarray(7, 7 + bytes.length), limits)).toHaveLength(3);
});

test('writes chunks with the same length and checksum as an independent program', () => {
  const data = Uint8Array.from({ length: 300 }, (_, index) => index);
  expect(Buffer.from(writePngChunk('iTXt', data))).toEqual(chunk({ type: 'iTXt', data }));
});

const badType = chunk({ type: 'te1t' });
describe('refuses a damaged file:', () => {
  test.each([
    ['a wrong checksum', file(ihdr(), chunk({ type: 'IDAT', checksum: 1 }), iend)],
    ['a chunk type that is no four letters', png([badType])],
    ['nothing after the signature', file()],
    ['no end', file(ihdr(), idat())],
    ['no beginning', file(idat(), iend)],
    ['a beginning that comes later', file(idat(), ihdr(), iend)],
    ['two beginnings', file(ihdr(), ihdr(), idat(), iend)],
    [
      'a beginning of the wrong length',
      file(chunk({ type: 'IHDR', data: new Uint8Array(12) }), idat(), iend),
    ],
    ['no image data', file(ihdr(), iend)],
    ['image data that is interrupted', file(ihdr(), idat(), chunk({ type: 'teSt' }), idat(), iend)],
    ['two ends', file(ihdr(), idat(), iend, iend)],
    [
      'an end that is not empty',
      file(ihdr(), idat(), chunk({ type: 'IEND', data: new Uint8Array(1) })),
    ],
    ['a chunk after the end', file(ihdr(), idat(), iend, chunk({ type: 'teSt' }))],
    ['a byte after the end', file(ihdr(), idat(), iend, Uint8Array.of(0))],
    ['a length beyond the end of the file', png([chunk({ type: 'teSt', length: 100 })])],
    ['the greatest length', png([chunk({ type: 'teSt', length: 0xffff_ffff })])],
    ['a length that PNG does not allow', png([chunk({ type: 'teSt', length: 0x8000_0000 })])],
    [
      'a length that is too short',
      png([chunk({ type: 'teSt', data: new Uint8Array(9), length: 8 })]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await thrown(() => readPngChunks(bytes, limits))).toMatchObject({
      name: 'BadgeError',
      code: 'picture.malformed',
      hint: expect.stringMatching(/\w/),
    });
  });
});

test('refuses every file that was cut off', async () => {
  const bytes = png([], { width: 3, height: 3 });
  for (let length = 0; length < bytes.length; length += 1) {
    expect(await thrown(() => readPngChunks(bytes.subarray(0, length), limits))).toMatchObject({
      name: 'BadgeError',
      code: length < SIGNATURE.length ? 'picture.not-png' : 'picture.malformed',
    });
  }
});

test('refuses every file in which one bit changed', async () => {
  const bytes = png();
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = bytes.map((byte, index) =>
      index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
    );
    const code = bit < SIGNATURE.length * 8 ? 'picture.not-png' : 'picture.malformed';
    expect(await thrown(() => readPngChunks(changed, limits))).toMatchObject({ code });
  }
});

describe('refuses what is no PNG:', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a JPEG file', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a PNG file whose line breaks were changed', Buffer.from('89504e470a1a0a', 'hex')],
    ['JSON', new TextEncoder().encode('{"name":"Mentor"}')],
  ])('%s', async (_, bytes) => {
    expect(await thrown(() => readPngChunks(bytes, limits))).toMatchObject({
      code: 'picture.not-png',
    });
  });
});

describe('keeps to its limits', () => {
  const tiny = chunk({ type: 'teSt' });

  test.each([
    ['one byte too many', png(), { bytes: png().length - 1, chunks: 100 }],
    ['one chunk too many', png([tiny]), { bytes: 1000, chunks: 3 }],
    [
      '100,000 tiny chunks',
      png(Array.from({ length: 100_000 }, () => tiny)),
      { bytes: 5_000_000, chunks: 10_000 },
    ],
  ])('with %s', async (_, bytes, tight) => {
    expect(await thrown(() => readPngChunks(bytes, tight))).toMatchObject({
      code: 'picture.too-large',
    });
  });

  test('and uses them up', () => {
    expect(readPngChunks(png([tiny]), { bytes: png([tiny]).length, chunks: 4 })).toHaveLength(4);
  });
});
