import { expect, test, vi } from 'vitest';
import { readAssets } from '../../src/artwork/platform-assets.js';
import { artworkToPng, badgeArtwork } from '../../src/artwork.js';
import { thrown } from '../support/thrown.js';

vi.mock('#artwork-assets', () => ({ readAssets }));

test('without packages on a disk it says what to install or give', async () => {
  const artwork = badgeArtwork({ title: 'Facilitation', program: 'Example Network' });
  expect(await thrown(() => artworkToPng(artwork))).toMatchObject({
    name: 'BadgeError',
    code: 'picture.renderer-missing',
    hint: expect.stringContaining('@resvg/resvg-wasm'),
  });
});
