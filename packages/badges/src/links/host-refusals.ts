import { match, P } from 'ts-pattern';
import type { BadgeHost } from './badge-host.js';
import { type LinkRefusal, notResolved } from './link-resolution.js';

/** Why a page leads to no badge, where that is known without asking; `undefined` where it may. */
export function pageWithoutBadge({ platform, leadsTo }: BadgeHost): LinkRefusal | undefined {
  return match(leadsTo)
    .with(P.union('badge', 'page'), () => undefined)
    .with('badge-description', () =>
      notResolved(
        `This page of ${platform} describes a badge and awards it to nobody.`,
        'Ask the holder for the address of their own badge.',
      ),
    )
    .with('several-badges', () =>
      notResolved(
        `This page of ${platform} lists badges.`,
        'Open the badge that is meant, and give the address of its own page.',
      ),
    )
    .with('silent-page', () =>
      notResolved(`This page of ${platform} does not say where its badge can be had.`),
    )
    .with('plain-picture', () =>
      notResolved(
        `Pictures on ${platform} are stored anew, without the badge that may have been in them.`,
        'Ask the holder for the badge file, or for the address of the page that shows the badge.',
      ),
    )
    .with('wallet-request', () =>
      notResolved(
        `This is a request to ${platform}, not a badge.`,
        'Open it with the wallet; then share the badge from there as a link or a file.',
      ),
    )
    .with('other-certificate', () =>
      notResolved(
        `Certificates of ${platform} are not Open Badges, so they cannot be checked here. That says nothing against them.`,
        `Look at the certificate on the page of ${platform} that the link opens.`,
      ),
    )
    .exhaustive();
}
