import { parseUrl } from '../model/url.js';
import type { Answer } from '../network/answer.js';
import { alternatesInHeader } from './alternates.js';
import { CREDENTIAL_TYPES } from './media-types.js';
import type { PageReading } from './read-page.js';

/** Where the badge of a page may be: a text that stands in it, or an address. */
export type Candidate =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'address';
      readonly href: string;
      /** What the address is, for the list of steps. */
      readonly step: string;
      /** A picture counts only where there is a badge in it. */
      readonly isPicture: boolean;
    };

const SUFFIXES = ['.json', '/assertion.json', '?format=json'];

/**
 * Where the badge of a page may be, the most explicit first: other forms that the `Link` header names, then those that
 * the page names, both by media type; JSON-LD in the page; files it offers; the picture that stands for it; and last
 * the addresses that are customary.
 */
export function candidatesOf(
  { url, link }: Pick<Answer, 'url' | 'link'>,
  page: PageReading,
): readonly Candidate[] {
  const base = absolute(page.base ?? '', url) ?? url;
  const addresses = (hrefs: readonly string[], step: string, isPicture = false) =>
    hrefs.flatMap((href): readonly Candidate[] => {
      const address = absolute(href, base);
      return address === undefined ? [] : [{ kind: 'address', href: address, step, isPicture }];
    });
  const inHeader = alternatesInHeader(link).flatMap(({ href, type }) => {
    const address = absolute(href, url);
    return address === undefined ? [] : [{ href: address, type }];
  });
  const alternates = [...byType(inHeader), ...byType(page.alternates)].map(({ href }) => href);
  const all = [
    ...addresses(alternates, 'other form that the page names'),
    ...page.data.map((text): Candidate => ({ kind: 'text', text })),
    ...addresses(page.downloads, 'file that the page offers'),
    ...addresses(page.pictures, 'picture that stands for the page', true),
    ...addresses(customary(url), 'customary address'),
  ];
  return withoutRepeats(all, url);
}

function absolute(href: string, base: string): string | undefined {
  return parseUrl(href, base)?.href;
}

function byType<Link extends { readonly type: string }>(links: readonly Link[]): readonly Link[] {
  return [...links].sort(
    (one, other) => CREDENTIAL_TYPES.indexOf(one.type) - CREDENTIAL_TYPES.indexOf(other.type),
  );
}

/** Nothing is guessed at the front door of a host. */
function customary(url: string): readonly string[] {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  return path === '' ? [] : SUFFIXES.map((suffix) => `${origin}${path}${suffix}`);
}

function withoutRepeats(candidates: readonly Candidate[], url: string): readonly Candidate[] {
  const seen = new Set([url]);
  return candidates.filter((candidate) => {
    if (candidate.kind === 'text') return true;
    const { href } = candidate;
    return !seen.has(href) && seen.add(href);
  });
}
