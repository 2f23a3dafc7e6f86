const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|data|file|interaction|javascript):)\S+$/i;
const ENCODED = /^https?%3A%2F%2F\S+$/i;
// With a path, so that the name of a file or an abbreviation is no link.
const BARE = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/\S*$/u;
const IN_BRACKETS = /^<([^<>]*)>$/;

/** Tells whether a text is meant as a link: with a scheme, without one, or as it stands inside of another link. */
export function isLinkText(text: string): boolean {
  const link = plainLink(text);
  return WITH_SCHEME.test(link) || ENCODED.test(link) || BARE.test(link);
}

/** A link without what people and programs put around it or do to it. */
export function plainLink(text: string): string {
  const trimmed = text.trim();
  return IN_BRACKETS.exec(trimmed)?.[1]?.trim() ?? trimmed;
}

/** Tells whether a link is percent-encoded as a whole, as it is where it was a parameter of another. */
export function isEncodedLink(link: string): boolean {
  return ENCODED.test(link);
}
