import { plainLink } from './link-text.js';

interface Wrapper {
  readonly host: RegExp;
  readonly path: RegExp;
  /** Names of the parameters that hold the address, the first that is there counting. */
  readonly parameters: readonly string[];
  readonly in: 'query' | 'fragment';
  /** What the link is, for the list of steps. */
  readonly what: string;
}

const LINKEDIN = /^(?:[a-z0-9-]+\.)*linkedin\.com$/;
const SHORT_LINKS = /^(?:www\.)?lnkd\.in$/;

/** Links that hold the address they lead to, so that nobody has to be asked. */
const WRAPPERS: readonly Wrapper[] = [
  {
    host: LINKEDIN,
    path: /^\/(?:redir\/redirect|safety\/go|csp\/redirect|slink)\/?$/i,
    parameters: ['url'],
    in: 'query',
    what: 'LinkedIn redirect',
  },
  {
    host: LINKEDIN,
    path: /^\/(?:profile\/add|in\/[^/]+\/edit\/forms\/certification\/new)\/?$/i,
    parameters: ['certUrl', 'pfCertificationUrl'],
    in: 'query',
    what: 'LinkedIn link to add a certification',
  },
  {
    host: LINKEDIN,
    path: /^\/(?:sharing\/share-offsite|shareArticle|cws\/share|feed)\/?$/i,
    parameters: ['url', 'shareUrl'],
    in: 'query',
    what: 'LinkedIn link to share a page',
  },
  {
    host: /^(?:www\.)?verifierplus\.org$/,
    path: /^\/(?:verify\/?)?$/,
    parameters: ['vc'],
    in: 'fragment',
    what: 'VerifierPlus link',
  },
];

/** An address that stands in a link. */
export interface LinkWithin {
  /** As it stands there, decoded once. */
  readonly text: string;
  readonly what: string;
}

/** The address that a link holds, where it is one of those that hold one. */
export function linkWithin(url: URL): LinkWithin | undefined {
  for (const { host, path, parameters, in: place, what } of WRAPPERS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const query = place === 'query' ? url.search : url.hash.replace(/^[^?]*/, '');
    const given = new URLSearchParams(query);
    const text = parameters
      .map((name) => given.get(name))
      .find((value) => value !== null && plainLink(value) !== '');
    if (typeof text === 'string') return { text, what };
  }
  return undefined;
}

/** Tells whether a link is one of LinkedIn’s short ones, of which only LinkedIn knows where they lead. */
export function isShortLink({ hostname, pathname, searchParams }: URL): boolean {
  if (SHORT_LINKS.test(hostname)) return pathname.length > 1;
  return LINKEDIN.test(hostname) && /^\/slink\/?$/i.test(pathname) && searchParams.has('code');
}

/** Tells whether an address is LinkedIn’s own. */
export function isLinkedIn({ hostname }: URL): boolean {
  return LINKEDIN.test(hostname) || SHORT_LINKS.test(hostname);
}
