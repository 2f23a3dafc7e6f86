import type { BadgeSummary } from '@cop-credentials/badges';
import type { GivenBadge } from '../given-badge.js';
import type { ServerRequest } from '../servers.js';
import { claimedAddress } from './claim.js';
import { button, element } from './element.js';

/** What the picture of a badge is taken from, and who is told when servers are asked for it. */
export interface PictureSource {
  readonly given: GivenBadge;
  readonly tellSent: (made: readonly ServerRequest[]) => void;
}

/** The picture of a badge: the one that was given, or the one in the badge; one elsewhere only when it is asked for. */
export function pictureOf({ image }: BadgeSummary, source: PictureSource): HTMLElement {
  const given = givenPicture(source.given.content);
  if (given !== undefined) return figure(shown(URL.createObjectURL(given)));
  if (image === undefined) return figure();
  return image.startsWith('data:')
    ? figure(shown(image))
    : pictureElsewhere(image, source.tellSent);
}

function figure(...children: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'picture', children });
}

/** As a picture and nothing else: what is in an SVG cannot act there, and one that cannot be shown is left out. */
function shown(address: string): HTMLImageElement {
  const picture = element('img', { attributes: { src: address, alt: 'Picture of the badge' } });
  const release = () => URL.revokeObjectURL(address);
  picture.addEventListener('load', release);
  picture.addEventListener('error', () => {
    release();
    picture.remove();
  });
  return picture;
}

// No text begins with it.
const FIRST_BYTE_OF_PNG = 0x89;

function givenPicture(content: GivenBadge['content']): Blob | undefined {
  if (content[0] === FIRST_BYTE_OF_PNG) return new Blob([content], { type: 'image/png' });
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.trimStart().startsWith('<')
    ? new Blob([content], { type: 'image/svg+xml' })
    : undefined;
}

/** Fetching a picture tells its server that somebody looks at the badge, so that is for the reader to decide. */
function pictureElsewhere(address: string, tellSent: PictureSource['tellSent']): HTMLElement {
  const place = figure(
    element('p', {
      class: 'hint',
      children: ['The picture is on another website: ', claimedAddress(address)],
    }),
  );
  place.append(
    button('Show the picture', {
      act: async () => {
        const { fetchPicture } = await import('../fetch-picture.js');
        const { picture, made } = await fetchPicture(address);
        tellSent(made);
        const instead =
          picture === undefined ? notShown(address) : shown(URL.createObjectURL(picture));
        place.replaceChildren(instead);
      },
    }),
  );
  return place;
}

function notShown(address: string): HTMLElement {
  return element('p', {
    class: 'hint',
    attributes: { role: 'status' },
    children: ['The picture could not be shown here: ', claimedAddress(address)],
  });
}
