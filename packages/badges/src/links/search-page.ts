import { BadgeError } from '../errors.js';
import type { Answer } from '../network/answer.js';
import { unbake } from '../pictures/unbake.js';
import { askAddress, type LocatedBadge } from './ask-address.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { credentialText } from './credential-like.js';
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
    // What ran out is missing for every other candidate too, and more may have come of them.
    if ('badge' in found || isLimit(found)) return found;
  }
  return noBadgeSaid(answer.url);
}

function noBadgeSaid(url: string): LinkRefusal {
  return notResolved(
    `The page at ${new URL(url).hostname} does not say where its badge can be had.`,
  );
}

function isLimit({ code }: LinkRefusal): boolean {
  return code === 'limit.time' || code === 'limit.requests';
}

async function tryCandidate(
  candidate: Candidate,
  pageUrl: string,
  journey: Journey,
): Promise<LocatedBadge | LinkRefusal> {
  if (candidate.kind === 'text') {
    const text = credentialText(candidate.text);
    if (text === undefined) return noBadgeSaid(pageUrl);
    journey.note('credential in the page', pageUrl);
    return { badge: { kind: 'json', text }, url: pageUrl };
  }
  const { href: address, step, isPicture } = candidate;
  const found = await askAddress({ address, step }, journey);
  if (!('badge' in found) || !isPicture) return found;
  return (await holdsBadge(found.badge)) ? found : noBadgeSaid(pageUrl);
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
