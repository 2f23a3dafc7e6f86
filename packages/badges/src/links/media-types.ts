/** What can be a badge, the form that says most of itself first. */
export const CREDENTIAL_TYPES: readonly string[] = [
  'application/vc+jwt',
  'application/vc',
  'application/vc+ld+json',
  'application/ld+json',
  'application/json',
];

/**
 * Asks for a badge and for no page: platforms that find `text/html` among what is wanted answer with a page. At most 128
 * letters, or browsers ask the server for its leave first, which few grant (Fetch, “CORS-safelisted request-header”).
 */
export const BADGE_ACCEPT: string = [...CREDENTIAL_TYPES, 'text/plain;q=0.8', 'image/*;q=0.5'].join(
  ',',
);

/** Asks for a page, where there is nothing else. */
export const PAGE_ACCEPT = 'text/html, application/xhtml+xml;q=0.9';

/** Tells whether a media type is that of a page. */
export function isPageType(contentType: string | undefined): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
