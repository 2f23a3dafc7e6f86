import { BadgeError } from '../errors.js';
import type { Answer } from '../network/answer.js';
import { unbake } from '../pictures/unbake.js';
import { askAddress, type LocatedBadge } from './ask-address.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { credentialIn, looseJson } from './credential-like.js';
import type { Journey } from './journey.js';
import { type FoundBadge, type LinkRefusal, notResolved } from './link-resolution.js';
import type { PageReading } from './read-page.js';

/** A page that was read, and what was answered with it. */
export interface SearchedPage {
  readonly answer: Pick<Answer, 'url' | 'link'>;
  readonly page: PageReading;
}

// A page may name any number of addresses, of anybody.
const MOST_ASKED = 4;

/** Looks for the badge of a page: in it first, and where it points to. The first that is a badge counts. */
export async function searchPage(
  { answer, page }: SearchedPage,
  journey: Journey,
): Promise<LocatedBadge | LinkRefusal> {
  let asked = 0;
  for (const candidate of candidatesOf(answer, page)) {
    if (candidate.kind === 'address' && asked >= MOST_ASKED) continue;
    if (candidate.kind === 'address') asked += 1;
    const found = await tryCandidate(candidate, answer.url, journey);
    if (found !== undefined) return found;
  }
  return notResolved(
    `The page at ${new URL(answer.url).hostname} does not say where its badge can be had.`,
  );
}

async function tryCandidate(
  candidate: Candidate,
  pageUrl: string,
  journey: Journey,
): Promise<LocatedBadge | undefined> {
  if (candidate.kind === 'text') {
    const credential = credentialIn(looseJson(candidate.text));
    if (credential === undefined) return undefined;
    journey.note('credential in the page', pageUrl);
    return { badge: { kind: 'json', text: JSON.stringify(credential) }, url: pageUrl };
  }
  const { href: address, step, isPicture } = candidate;
  const found = await askAddress({ address, step }, journey);
  if (!('badge' in found)) return undefined;
  return !isPicture || (await holdsBadge(found.badge)) ? found : undefined;
}

/** Tells a badge from a picture that only shows one. */
async function holdsBadge(badge: FoundBadge): Promise<boolean> {
  if (badge.kind !== 'png' && badge.kind !== 'svg') return true;
  try {
    await unbake(badge.kind === 'png' ? badge.bytes : new TextEncoder().encode(badge.text));
    return true;
  } catch (error) {
    if (error instanceof BadgeError) return error.code === 'picture.older-badge';
    throw error;
  }
}
