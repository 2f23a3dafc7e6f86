import { type LinkRefusal, notResolved } from './link-resolution.js';

const SHOW_CREDENTIAL =
  'On the profile, open the certification, press “Show credential”, and give the address of the page that opens, or give the badge file.';

/** Why a page of LinkedIn leads to no badge, and which address does. */
export function linkedInPage({ pathname }: URL): LinkRefusal {
  if (/^\/learning\//i.test(pathname))
    return notResolved(
      'Certificates of LinkedIn Learning are not Open Badges; that says nothing against them.',
      'Ask the holder for the address of the certificate, and look at it there.',
    );
  return notResolved('LinkedIn does not let programs read its pages.', SHOW_CREDENTIAL);
}

/** Why a short link leads nowhere. */
export function shortLinkStays(): LinkRefusal {
  return notResolved(
    'LinkedIn did not say where its short link leads.',
    'Open the link in a browser, and give the address of the page it leads to.',
  );
}
