import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/pictures/unbake-png.js';
import { chunk, compressedItxt, itxt, KEYWORD, plainText, png } from '../support/png.js';
import { thrown } from '../support/thrown.js';

const json = '{"name":"Pädagogik 教育 🎓"}';
const good = itxt({ text: json });
const decoy = '{"name":"decoy"}';

describe('takes out the credential', () => {
  test.each([
    ['as the specification puts it', [good]],
    [
      'beside a language tag and a translated keyword',
      [itxt({ text: json, language: 'de', translation: 'Abzeichen' })],
    ],
    ['with any method when it is not compressed', [itxt({ text: json, method: 9 })]],
    [
      'after text under other names',
      [itxt({ keyword: 'openbadgecredentials', text: decoy }), good],
    ],
    [
      'after text under the same name in capitals',
      [itxt({ keyword: 'OpenBadgeCredential', text: decoy }), good],
    ],
    [
      'after a chunk that only mentions the name',
      [plainText('tEXt', 'Comment', `${KEYWORD}\0${decoy}`), good],
    ],
    ['after the name in a tEXt chunk', [plainText('tEXt', KEYWORD, decoy), good]],
    ['after the name in a zTXt chunk', [plainText('zTXt', KEYWORD, decoy), good]],
    ['after text without a keyword', [chunk({ type: 'iTXt', data: Buffer.from(KEYWORD) }), good]],
    ['after an empty keyword', [itxt({ keyword: '', text: decoy }), good]],
    ['after a keyword that is too long', [itxt({ keyword: 'k'.repeat(80), text: decoy }), good]],
    [
      'after a damaged text that is another’s',
      [chunk({ type: 'iTXt', data: Buffer.from('Title\0') }), good],
    ],
    ['before a badge of Open Badges 2.0', [good, plainText('tEXt', 'openbadges', decoy)]],
  ])('%s', async (_, chunks) => {
    expect(await unbakePng(png(chunks))).toEqual({ text: json, warnings: [] });
  });
});

test('takes the first of several, and warns', async () => {
  const picture = png([good, itxt({ text: decoy })]);
  expect(await unbakePng(picture)).toEqual({ text: json, warnings: ['image.several-credentials'] });
});

test('decompresses a compressed one, and warns', async () => {
  const picture = png([compressedItxt(json)]);
  expect(await unbakePng(picture)).toEqual({ text: json, warnings: ['image.compressed'] });
});

test('gives both warnings', async () => {
  const { warnings } = await unbakePng(png([compressedItxt(json), good]));
  expect(warnings).toEqual(['image.several-credentials', 'image.compressed']);
});

const zeros = deflateSync(new Uint8Array(64 * 1024 * 1024));
const wrongSum = deflateSync(json);
wrongSum.writeUInt8(wrongSum.readUInt8(wrongSum.length - 1) ^ 1, wrongSum.length - 1);

describe('refuses', () => {
  test.each([
    [
      'bytes that are not UTF-8',
      [itxt({ text: Buffer.from('{"name":"\xff"}', 'latin1') })],
      'picture.malformed',
    ],
    [
      'UTF-8 that is too long for its character',
      [itxt({ text: Uint8Array.of(0xc0, 0xaf) })],
      'picture.malformed',
    ],
    [
      'half a surrogate pair in UTF-8',
      [itxt({ text: Uint8Array.of(0xed, 0xa0, 0x80) })],
      'picture.malformed',
    ],
    [
      'compressed bytes that are not UTF-8',
      [compressedItxt(Uint8Array.of(0xff))],
      'picture.malformed',
    ],
    [
      'a chunk that ends after its keyword',
      [chunk({ type: 'iTXt', data: Buffer.from(`${KEYWORD}\0`) })],
      'picture.malformed',
    ],
    [
      'a chunk without a translated keyword',
      [chunk({ type: 'iTXt', data: Buffer.from(`${KEYWORD}\0\0\0en\0{}`) })],
      'picture.malformed',
    ],
    ['a compression flag of 2', [itxt({ text: json, flag: 2 })], 'picture.malformed'],
    [
      'a damaged first credential before a good one',
      [itxt({ text: json, flag: 2 }), good],
      'picture.malformed',
    ],
    [
      'an unknown compression',
      [itxt({ text: deflateSync(json), flag: 1, method: 1 })],
      'picture.compressed',
    ],
    ['a compressed text that is none', [itxt({ text: json, flag: 1 })], 'picture.compressed'],
    ['a compressed text of no bytes', [itxt({ text: '', flag: 1 })], 'picture.compressed'],
    [
      'a compressed text that is cut off',
      [itxt({ text: deflateSync(json).subarray(0, -1), flag: 1 })],
      'picture.compressed',
    ],
    [
      'a compressed text with a wrong checksum',
      [itxt({ text: wrongSum, flag: 1 })],
      'picture.compressed',
    ],
    [
      'a few bytes that decompress to 64 MiB',
      [itxt({ text: zeros, flag: 1 })],
      'picture.too-large',
    ],
    [
      'text of more than 4 MiB',
      [itxt({ text: 'x'.repeat(4 * 1024 * 1024 + 1) })],
      'picture.too-large',
    ],
    [
      '100,000 tiny chunks',
      [...Array.from({ length: 100_000 }, () => chunk({ type: 'teSt' })), good],
      'picture.too-large',
    ],
  ])('%s', async (_, chunks, code) => {
    expect(await thrown(() => unbakePng(png(chunks)))).toMatchObject({
      name: 'BadgeError',
      code,
      hint: expect.stringMatching(/\w/),
    });
  });

  test.each([
    ['a picture without text', 'picture.no-credential', [], /original file/],
    [
      'a badge of Open Badges 2.0 in tEXt',
      'picture.older-badge',
      [plainText('tEXt', 'openbadges', decoy)],
      /page about the badge/,
    ],
    [
      'a badge of Open Badges 2.0 in iTXt',
      'picture.older-badge',
      [itxt({ keyword: 'openbadges', text: decoy })],
      /page about the badge/,
    ],
    [
      'the name in a tEXt chunk alone',
      'picture.no-credential',
      [plainText('tEXt', KEYWORD, json)],
      /iTXt/,
    ],
  ])('%s, and says where to look', async (_, code, chunks, hint) => {
    const error = await thrown(() => unbakePng(png(chunks)));
    expect(error).toMatchObject({ code, hint: expect.stringMatching(hint) });
  });

  test.each<[string, Record<string, number>, string]>([
    ['no bytes allowed', { bytes: 0 }, '/limits/bytes'],
    ['a limit that compares with nothing', { chunks: Number.NaN }, '/limits/chunks'],
    ['no limit', { credentialBytes: Number.POSITIVE_INFINITY }, '/limits/credentialBytes'],
    ['a limit with a fraction', { bytes: 1.5 }, '/limits/bytes'],
    ['an unknown limit', { pixels: 1 }, '/limits/pixels'],
    ['an inherited name', { constructor: 1 }, '/limits/constructor'],
  ])('%s', async (_, limits, path) => {
    const error = await thrown(() => unbakePng(png([good]), { limits }));
    expect(error).toMatchObject({ code: 'option.invalid', path });
  });
});

describe('keeps to the limits of the caller', () => {
  const size = Buffer.byteLength(json);

  test.each([
    ['stored', good],
    ['compressed', compressedItxt(json)],
  ])('on a credential that is %s', async (_, stored) => {
    const limited = (credentialBytes: number) =>
      unbakePng(png([stored]), { limits: { credentialBytes } });
    expect((await limited(size)).text).toBe(json);
    expect(await thrown(() => limited(size - 1))).toMatchObject({ code: 'picture.too-large' });
  });

  test('on bytes and chunks', async () => {
    const picture = png([good]);
    const exact = { bytes: picture.length, chunks: 4 };
    expect((await unbakePng(picture, { limits: exact })).text).toBe(json);
    for (const limits of [{ bytes: picture.length - 1 }, { chunks: 3 }]) {
      const error = await thrown(() => unbakePng(picture, { limits }));
      expect(error).toMatchObject({ code: 'picture.too-large' });
    }
  });
});
