import { CREDENTIAL_TYPES } from './media-types.js';

/** An address, and the media type that it is said to have. */
export interface TypedLink {
  readonly href: string;
  readonly type: string;
}

const LONGEST_HEADER = 8192;
const LINK = /<([^<>]*)>([^<>]*)/g;
const PARAMETER = /;\s*(rel|type)\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/gi;

/** The other forms of a page that can be a badge, of those that its `Link` header names (RFC 8288, section 3). */
export function alternatesInHeader(header = ''): readonly TypedLink[] {
  return [...header.slice(0, LONGEST_HEADER).matchAll(LINK)].flatMap(([, href = '', rest = '']) => {
    const parameters = new Map(
      [...rest.matchAll(PARAMETER)].map(([, name = '', quoted, plain = '']) => [
        name.toLowerCase(),
        quoted ?? plain,
      ]),
    );
    return alternate({ href, rel: parameters.get('rel'), type: parameters.get('type') });
  });
}

/** A link as one to another form of the page that can be a badge, where it is one. */
export function alternate({
  href = '',
  rel = '',
  type = '',
}: Readonly<Record<'href' | 'rel' | 'type', string | undefined>>): readonly TypedLink[] {
  const mediaType = mediaTypeOf(type);
  const isAlternate = rel.toLowerCase().split(/\s+/).includes('alternate');
  const counts = isAlternate && href !== '' && CREDENTIAL_TYPES.includes(mediaType);
  return counts ? [{ href, type: mediaType }] : [];
}

/** A media type in small letters and without parameters. */
export function mediaTypeOf(text = ''): string {
  return (text.split(';')[0] ?? '').trim().toLowerCase();
}
