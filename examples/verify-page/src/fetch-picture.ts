import { resolveBadgeLink } from '@cop-credentials/badges';
import { askServers, type ServerRequest } from './servers.js';

/** A picture from the web, where it could be had, and who was asked for it. */
export interface FetchedPicture {
  readonly picture?: Blob;
  readonly made: readonly ServerRequest[];
}

/** Pictures are asked for as links to badges are: over https, at public addresses, bounded in size. */
export async function fetchPicture(address: string): Promise<FetchedPicture> {
  const { fetch, requests } = askServers();
  const found = await resolveBadgeLink(address, { fetch });
  const made = requests();
  if (!found.ok) return { made };
  if (found.kind === 'png')
    return { picture: new Blob([new Uint8Array(found.bytes)], { type: 'image/png' }), made };
  return found.kind === 'svg'
    ? { picture: new Blob([found.text], { type: 'image/svg+xml' }), made }
    : { made };
}
