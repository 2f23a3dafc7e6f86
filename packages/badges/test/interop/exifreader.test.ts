import ExifReader from 'exifreader';
import { expect, test } from 'vitest';
import { bakePng } from '../../src/index.js';
import { fullBadge } from '../support/badges.js';
import { png } from '../support/png.js';

test('a badge baked into a PNG is read by another reader of iTXt, letter for letter', async () => {
  const badge = { ...(await fullBadge()), name: 'Médiation, 仲裁, 😀' };
  const tags = ExifReader.load(Buffer.from(bakePng(png(), badge)));
  expect(Reflect.get(tags, 'openbadgecredential')?.value).toBe(JSON.stringify(badge));
});
