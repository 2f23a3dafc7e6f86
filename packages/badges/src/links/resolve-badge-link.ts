import {
  NETWORK_OPTION_NAMES,
  type NetworkOptions,
  readNetworkOptions,
} from '../network/network-options.js';
import { Requester } from '../network/requester.js';
import { assertOptionNames, wrongOption } from '../option-checks.js';
import { findBadge } from './find-badge.js';
import { answerBytes } from './journey.js';
import type { BadgeLinkResolution } from './link-resolution.js';

/**
 * Finds the badge that a link leads to, and verifies nothing; `verifyBadge` takes the same links and does both.
 *
 * It takes any address that a person may paste: of a badge or of the page that shows it, with or without `https://`;
 * LinkedIn’s redirects, short links, and links to add or share a certification. Pages of LinkedIn itself cannot be
 * read, and the hint says which address to copy instead. Where a platform is known (`listBadgeHosts`), its address of
 * the credential is asked; any other page is asked for data first, and then read for where it says its badge is: other
 * forms it names in a `Link` header or `link` element, JSON-LD in it, files it offers, its picture, customary
 * addresses. The first that is a badge counts. Pages are never rendered.
 *
 * Addresses and limits are those of `verifyBadge`, for each hop. Parameters with an e-mail address are taken out before
 * anything is asked or told; one that names the recipient comes back as `claimedRecipient` and is not compared with
 * anything. Certificates that are no Open Badges are named as such, and not judged. It does not throw for bad links.
 *
 * @throws {@link BadgeError} `option.invalid` for a wrong call.
 * @see Open Badges 3.0, section 5.2 "Web Resource"
 * @example
 * ```ts
 * import { resolveBadgeLink } from '@cop-credentials/badges';
 *
 * // What the website of the platform would answer.
 * const fetch = async () => new Response('{"type":["VerifiableCredential","OpenBadgeCredential"]}');
 * const link = 'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fbadges%2Eexample%2Eorg%2F7%3Femail=a@example.org';
 * const found = await resolveBadgeLink(link, { fetch });
 * found.ok && [found.kind, found.url, found.claimedRecipient]; //=> ['json', 'https://badges.example.org/7', { emailAddress: 'a@example.org' }]
 *
 * const profile = await resolveBadgeLink('https://www.linkedin.com/in/somebody/', { fetch });
 * profile.ok || profile.message; //=> 'LinkedIn does not let programs read its pages.'
 * ```
 */
export async function resolveBadgeLink(
  link: string,
  options: NetworkOptions = {},
): Promise<BadgeLinkResolution> {
  if (typeof link !== 'string') throw wrongOption('/link', 'a text');
  assertOptionNames(options, NETWORK_OPTION_NAMES, '');
  const settings = readNetworkOptions(options);
  const { fetch, cache, requestLimits } = settings;
  const requester = new Requester({ fetch, cache, limits: requestLimits });
  return findBadge(link, { requester, bytes: answerBytes(settings) });
}
