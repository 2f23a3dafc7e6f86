import { parseUrl } from '../model/url.js';
import { allowedAddress } from '../network/address-policy.js';
import { type LinkRefusal, notAsked, notResolved } from './link-resolution.js';
import { isEncodedLink, plainLink } from './link-text.js';

/** The address that a link stands for, fit to be asked; or why it is not. */
export type AddressReading =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly refusal: LinkRefusal };

// Longer than any address that is asked, as one link may stand inside of another.
const LONGEST_LINK = 8192;
const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
const HOST_AND_PORT = /^[^/?#:@]+:\d+(?:[/?#]|$)/;
const SCHEME = /^([a-z][a-z0-9+.-]{1,31}):/i;
const HOST = /^(?:\/\/)?(\[[^\]]*\]|[^/?#:@]*)/;
const FOR_WALLETS =
  /^(?:openid[a-z0-9-]*|haip|dccrequest|org\.dcconsortium|interaction|web\+interaction)$/i;

/**
 * Reads the address in a link that somebody gives or that stands in another: https, http (which is asked over https),
 * or without a scheme. It judges the text alone and asks nobody.
 */
export function readAddress(text: string): AddressReading {
  const link = plainLink(text);
  if (link.length > LONGEST_LINK)
    return refused(notAsked('The link is longer than any address of a badge.'));
  if (link === '' || UNSEEN.test(link))
    return refused(
      notResolved(
        'It is not one address: it is empty, or has spaces or signs in it that nobody sees.',
      ),
    );
  const address = isEncodedLink(link) ? decoded(link) : link;
  const scheme = HOST_AND_PORT.test(address) ? undefined : SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return namesHost(address)
      ? judge(`https://${address.replace(/^\/\//, '')}`)
      : refused(notResolved('It is no address of a page.'));
  if (scheme === 'https' || scheme === 'http') return judge(address);
  return refused(
    FOR_WALLETS.test(scheme)
      ? forWallet()
      : notAsked(`It is an address of the kind ${scheme}:, which no badge is fetched from.`),
  );
}

function judge(address: string): AddressReading {
  const url = parseUrl(address);
  if (url === undefined) return refused(notResolved('It is no address of a page.'));
  url.protocol = 'https:';
  if (url.username !== '' || url.password !== '')
    return refused(notAsked('The address has a user name in it, which can hide where it leads.'));
  if (url.port !== '')
    return refused(notAsked('The address is of another port than that of https.'));
  return allowedAddress(url.href) === undefined
    ? refused(notAsked('The address is not one of the public web over https.'))
    : { ok: true, url };
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Whether a text without a scheme begins with a host, and is not just a word. */
function namesHost(text: string): boolean {
  const host = HOST.exec(text)?.[1] ?? '';
  return /[.:]/.test(host) || host === 'localhost';
}

function forWallet(): LinkRefusal {
  return notResolved(
    'It is a request to a wallet, not a badge.',
    'Open it with the wallet it is for; then share the badge from there as a link or a file.',
  );
}

function refused(refusal: LinkRefusal): AddressReading {
  return { ok: false, refusal };
}
