import { artworkToPng, badgeArtwork } from '@cop-credentials/badges/artwork';

const program = 'Community Engagement Professional';
const card = { width: 1200, height: 627, badge: 540 };

const drawn = new Map<string, Promise<Uint8Array>>();

/** The picture of a badge, as PNG; drawn once for each title. */
export function badgePicture(title: string): Promise<Uint8Array> {
  return drawOnce(`badge ${title}`, () => artworkToPng(badgeArtwork({ title, program })));
}

/** The same in the middle of a card, in the proportions that networks show of a page that is shared. */
export function sharingCard(title: string): Promise<Uint8Array> {
  return drawOnce(`card ${title}`, () => artworkToPng(cardAround(title), { size: card.width }));
}

/** How large a card is, in pixels. */
export const cardSize: { readonly width: number; readonly height: number } = card;

function cardAround(title: string): string {
  const { width, height, badge } = card;
  const place = `x="${(width - badge) / 2}" y="${(height - badge) / 2}" width="${badge}" height="${badge}"`;
  const artwork = badgeArtwork({ title, program }).replace(
    /^<svg [^>]*>/,
    `<svg ${place} viewBox="0 0 600 600">`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#eef3f6"/>`,
    artwork,
    '</svg>',
  ].join('');
}

/** Titles are those of the credentials that the program offers, so there are few. */
function drawOnce(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const picture = draw();
  drawn.set(key, picture);
  picture.catch(() => drawn.delete(key));
  return picture;
}
