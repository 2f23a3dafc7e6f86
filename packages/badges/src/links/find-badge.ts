import { answerRefusal } from './answer-refusals.js';
import {
  askAddress,
  type LocatedBadge,
  notABadge,
  redirectOf,
  tooManyHops,
} from './ask-address.js';
import { pageWithoutBadge } from './host-refusals.js';
import { Journey, type LinkNetwork } from './journey.js';
import type { BadgeLinkResolution, LinkRefusal } from './link-resolution.js';
import { isLinkedIn, isShortLink, linkWithin } from './link-within.js';
import { linkedInPage, shortLinkStays } from './linkedin-page.js';
import { type MatchedHost, matchHost } from './match-host.js';
import { BADGE_ACCEPT, PAGE_ACCEPT } from './media-types.js';
import { readAddress } from './read-address.js';
import { readPage } from './read-page.js';
import { recogniseAnswer } from './recognise-answer.js';
import { searchPage } from './search-page.js';

/** An address that another one leads to. */
interface Onward {
  readonly onward: string;
  /** How it was come by, for the list of steps. */
  readonly step: string;
  /** Whether it stood in the other, so that nobody had to be asked. */
  readonly stoodWithin?: boolean;
}

type Stage = LocatedBadge | LinkRefusal | Onward;

// Links in links, short links and redirects together.
const MOST_HOPS = 5;
const MOST_LINKS_WITHIN = 3;

/** Follows a link to the badge it leads to. */
export async function findBadge(link: string, network: LinkNetwork): Promise<BadgeLinkResolution> {
  const journey = new Journey(network);
  const outcome = await follow(link, journey);
  const { source, claimedRecipient } = journey;
  if (!('badge' in outcome)) return { ok: false, ...outcome, source };
  const { badge, url } = outcome;
  return { ok: true, ...badge, url, source, ...(claimedRecipient && { claimedRecipient }) };
}

async function follow(link: string, journey: Journey): Promise<LocatedBadge | LinkRefusal> {
  let next: Onward = { onward: link, step: 'link given' };
  let linksWithin = 0;
  for (let hops = 0; hops <= MOST_HOPS && linksWithin <= MOST_LINKS_WITHIN; hops += 1) {
    const stage = await goOn(next, journey);
    if (!('onward' in stage)) return stage;
    if (stage.stoodWithin) linksWithin += 1;
    next = stage;
  }
  return tooManyHops();
}

async function goOn({ onward, step }: Onward, journey: Journey): Promise<Stage> {
  const reading = readAddress(onward);
  if (!reading.ok) {
    journey.note(step);
    return reading.refusal;
  }
  const { url } = reading;
  const within = linkWithin(url);
  if (within !== undefined || isLinkedIn(url)) {
    // Whatever else stands in such a link may say who somebody is.
    journey.note(step, url.origin + url.pathname);
    if (within !== undefined)
      return { onward: within.text, step: `address in the ${within.what}`, stoodWithin: true };
    return isShortLink(url) ? leaveShortLink(url, journey) : linkedInPage(url);
  }
  const address = journey.impersonal(url);
  journey.note(step, address);
  const known = matchHost(new URL(address));
  const refusal = known && pageWithoutBadge(known.host);
  if (refusal !== undefined) return refusal;
  return known === undefined || known.credential.length === 0
    ? askPage(address, journey)
    : askKnownHost(known, { address, journey });
}

/** LinkedIn answers with a redirect, or with a page that warns of leaving. */
async function leaveShortLink(url: URL, journey: Journey): Promise<Stage> {
  const answer = await journey.ask(journey.impersonal(url), PAGE_ACCEPT);
  const step = 'address behind the short link';
  const redirect = redirectOf(answer);
  if (redirect !== undefined) return { onward: redirect, step };
  const content = answer.ok ? recogniseAnswer(answer) : undefined;
  const wayOut = content?.kind === 'page' ? readPage(content.html).wayOut : undefined;
  return wayOut === undefined ? shortLinkStays() : { onward: wayOut, step };
}

/** Where a platform’s own address gives no badge, its page is asked too, unless the platform documents that address. */
async function askKnownHost(
  { host, credential }: MatchedHost,
  { address: page, journey }: { readonly address: string; readonly journey: Journey },
): Promise<Stage> {
  let refusal: LinkRefusal | undefined;
  for (const address of credential) {
    const step = `address of the badge at ${host.platform}`;
    const found = await askAddress({ address, step, within: host.within }, journey);
    if ('badge' in found) return found;
    refusal ??= found;
  }
  if (host.confidence === 'documented' && refusal !== undefined) return refusal;
  const stage = await askPage(page, journey);
  return 'code' in stage && refusal !== undefined ? refusal : stage;
}

async function askPage(address: string, journey: Journey): Promise<Stage> {
  const asBadge = await journey.ask(address, BADGE_ACCEPT);
  const isPageOnly = !asBadge.ok && asBadge.status === 406;
  const answer = isPageOnly ? await journey.ask(address, PAGE_ACCEPT) : asBadge;
  const redirect = redirectOf(answer);
  if (redirect !== undefined) return { onward: redirect, step: 'redirected' };
  if (!answer.ok) return answerRefusal(address, answer);
  const content = recogniseAnswer(answer);
  if (content.kind === 'badge') return { badge: content.badge, url: address };
  if (content.kind === 'other') return notABadge(address, content.what);
  return searchPage({ answer, page: readPage(content.html) }, journey);
}
