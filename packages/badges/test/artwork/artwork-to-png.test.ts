import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { loadRenderer } from '../../src/artwork/renderer.js';
import { artworkToPng, type BadgeShape, badgeArtwork } from '../../src/artwork.js';
import { bakePng, verifyBadge } from '../../src/index.js';
import { minimalBadge, NOW } from '../support/badges.js';
import { svg } from '../support/svg.js';
import { thrown } from '../support/thrown.js';

const artwork = badgeArtwork({ title: 'Facilitation', program: 'Example Network' });
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test.each([16, 64, 200, 600])('draws %d pixels', async (size) => {
  expect(sizeOf(await artworkToPng(artwork, { size }))).toEqual([size, size]);
});

test('draws 600 pixels when nothing is said, and the same each time', async () => {
  const png = await artworkToPng(artwork);
  expect(sizeOf(png)).toEqual([600, 600]);
  expect(Buffer.compare(await artworkToPng(artwork), png)).toBe(0);
});

test('draws the text', async () => {
  const other = badgeArtwork({ title: 'Facilitatiom', program: 'Example Network' });
  expect(Buffer.compare(await artworkToPng(other), await artworkToPng(artwork))).not.toBe(0);
});

test('draws a picture that a badge can be stored in', async () => {
  const baked = bakePng(await artworkToPng(artwork, { size: 64 }), await minimalBadge());
  expect((await verifyBadge(baked, { now: NOW, online: false })).verdict).toBe('valid');
});

describe('keeps text inside the line along the edge', () => {
  // The least distance from the middle to that line, at the height of the lowest and the widest text.
  test.each<BadgeShape>(['circle', 'hexagon', 'shield'])('of a %s', async (shape) => {
    const { Resvg, font } = await loadRenderer();
    const bounds = (text: string) =>
      new Resvg(text, { font: { fontBuffers: [font], defaultFontFamily: 'Inter' } }).innerBBox();
    for (const title of [
      'Facilitation',
      'Reflective Practitioner',
      'W'.repeat(200),
      'i '.repeat(99),
    ]) {
      const drawn = badgeArtwork({ title, program: title, shape });
      const box = bounds(drawn.replace(/<path[^>]*>|<circle[^>]*>/g, ''));
      expect(box?.x).toBeGreaterThan(80);
      expect((box?.x ?? 0) + (box?.width ?? 600)).toBeLessThan(520);
      expect(box?.y).toBeGreaterThan(170);
      expect((box?.y ?? 0) + (box?.height ?? 600)).toBeLessThan(485);
    }
  });
});

describe('refuses', () => {
  test.each<readonly [string, string, object, string]>([
    [
      'text that no font given has',
      badgeArtwork({ title: '教育', program: 'A' }),
      {},
      'option.invalid',
    ],
    ['a size of nothing', artwork, { size: 0 }, 'option.invalid'],
    ['a size that is too great', artwork, { size: 4097 }, 'option.invalid'],
    ['a size with a fraction', artwork, { size: 64.5 }, 'option.invalid'],
    ['fonts that are no bytes', artwork, { fonts: ['Inter'] }, 'option.invalid'],
    ['prose', 'A badge.', {}, 'picture.not-svg'],
    ['a picture with a document type', `<!DOCTYPE svg>${artwork}`, {}, 'picture.malformed'],
    [
      'a picture without a size',
      svg().replace(/ viewBox="[^"]*"/, ' width="0" height="0"'),
      {},
      'picture.malformed',
    ],
  ])('%s', async (_, picture, options, code) => {
    expect(await thrown(() => artworkToPng(picture, options))).toMatchObject({
      name: 'BadgeError',
      code,
      hint: expect.stringMatching(/\w/),
    });
  });

  test('text that the font lacks by its character', async () => {
    const picture = badgeArtwork({ title: 'A 教', program: 'A' });
    expect(await thrown(() => artworkToPng(picture))).toMatchObject({
      path: '/fonts',
      message: expect.stringContaining('U+6559'),
    });
  });
});

test('draws with what it is given in place of what is installed', async () => {
  const { resolve } = createRequire(import.meta.url);
  const assets = {
    wasm: readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    font: readFileSync(resolve('@expo-google-fonts/inter/900Black/Inter_900Black.ttf')),
  };
  const png = await artworkToPng(artwork, { assets });
  expect(sizeOf(png)).toEqual([600, 600]);
  expect(Buffer.compare(png, await artworkToPng(artwork))).not.toBe(0);
});
