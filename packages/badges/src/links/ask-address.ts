import type { RequestResult } from '../network/answer.js';
import { answerRefusal } from './answer-refusals.js';
import type { Journey } from './journey.js';
import { type FoundBadge, type LinkRefusal, notResolved } from './link-resolution.js';
import { BADGE_ACCEPT } from './media-types.js';
import { readAddress } from './read-address.js';
import { recogniseAnswer } from './recognise-answer.js';

/** A badge, and the address that gave it. */
export interface LocatedBadge {
  readonly badge: FoundBadge;
  readonly url: string;
}

/** One address to ask for a badge, and how. */
export interface AddressQuery {
  readonly address: string;
  /** What the address is, for the list of steps. */
  readonly step: string;
  /** The member of the answer in which the badge is, where it is not the answer itself. */
  readonly within?: string | undefined;
}

const MOST_REDIRECTS = 3;

/** Asks an address for a badge and for no page; each redirect is judged like the first address. */
export async function askAddress(
  { address, step, within }: AddressQuery,
  journey: Journey,
): Promise<LocatedBadge | LinkRefusal> {
  let next = { address, step };
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const reading = readAddress(next.address);
    if (!reading.ok) {
      journey.note(next.step);
      return reading.refusal;
    }
    const url = journey.impersonal(reading.url);
    journey.note(next.step, url);
    const answer = await journey.ask(url, BADGE_ACCEPT);
    const redirect = redirectOf(answer);
    if (redirect === undefined) return badgeIn(answer, { url, within });
    next = { address: redirect, step: 'redirected' };
  }
  return tooManyHops();
}

/** Where an answer sends who asked. */
export function redirectOf(answer: RequestResult): string | undefined {
  return answer.ok ? undefined : answer.redirect;
}

/** Says that following a link does not come to an end. */
export function tooManyHops(): LinkRefusal {
  return notResolved('The link leads from one address to the next too often.');
}

function badgeIn(
  answer: RequestResult,
  { url, within }: { readonly url: string; readonly within: string | undefined },
): LocatedBadge | LinkRefusal {
  if (!answer.ok) return answerRefusal(url, answer);
  const content = recogniseAnswer(answer, within);
  if (content.kind === 'badge') return { badge: content.badge, url };
  return notABadge(url, content.kind === 'page' ? 'a page that is no badge' : content.what);
}

/** Says that an address gives something else than a badge. */
export function notABadge(url: string, what: string): LinkRefusal {
  return notResolved(`${new URL(url).hostname} answers with ${what}.`);
}
