import { toCredentialText } from './credential-text.js';
import { assertCredentialSize, resolvePictureLimits, utf8Length } from './picture-limits.js';
import { CREDENTIAL_ELEMENT, readSvg, type SvgReading } from './svg.js';

/**
 * Stores a credential in an SVG picture, so that the picture alone is enough to verify the badge.
 *
 * The credential goes into one element right behind the start tag of the root: a compact JWS as its attribute
 * `verify`, JSON as a CDATA section. One that is there already is replaced; all else stays as it is written. It does not
 * verify the credential or draw anything. What `unbakeSvg` would refuse with its default limits is refused here.
 *
 * The namespace stands on the element itself and not on the root, which means the same to everything that reads XML.
 *
 * @param svg - text of the picture; `bake` takes the bytes of a file
 * @param credential - a signed badge as a plain object, JSON text or compact JWS; text comes out of `unbakeSvg`
 * unchanged, except that U+FFFE and U+FFFF in JSON, which XML cannot hold, become escapes that mean the same
 * @returns the text of a new SVG picture
 * @throws {BadgeError} `option.invalid` when the credential or the picture is of another form; `picture.not-svg`;
 * `picture.malformed`, also for a document type (DOCTYPE); `picture.too-large` beyond 5 MiB, 128 levels of elements or
 * the limits of JSON (4 MiB, 48 levels)
 * @see Open Badges 3.0 §5.3.2.1, https://www.imsglobal.org/spec/ob/v3p0/#svg
 * @example
 * ```ts
 * import { bakeSvg, unbakeSvg } from '@cop-credentials/badges';
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
 * const baked = bakeSvg(svg, { name: 'Reflective Practitioner' });
 * unbakeSvg(baked).text; //=> '{"name":"Reflective Practitioner"}'
 * ```
 */
export function bakeSvg(svg: string, credential: string | object): string {
  const limits = resolvePictureLimits();
  const text = toCredentialText(credential);
  assertCredentialSize(utf8Length(text), limits);
  const baked = insert(svg, readSvg(svg, limits), writeElement(text));
  // The new element may be what is too much.
  readSvg(baked, limits);
  return baked;
}

function insert(svg: string, { rootTag, credentials }: SvgReading, element: string): string {
  if (rootTag.isEmpty) {
    const startTag = `${svg.slice(0, rootTag.end - '/>'.length)}>`;
    return `${startTag}${element}</${rootTag.name}>${svg.slice(rootTag.end)}`;
  }
  const starts = [rootTag.end, ...credentials.map(({ end }) => end)];
  const ends = [...credentials.map(({ start }) => start), svg.length];
  const kept = starts.map((start, index) => svg.slice(start, ends[index]));
  return `${svg.slice(0, rootTag.end)}${element}${kept.join('')}`;
}

function writeElement(text: string): string {
  const tag = `openbadges:${CREDENTIAL_ELEMENT.name}`;
  const start = `<${tag} xmlns:openbadges="${CREDENTIAL_ELEMENT.namespace}"`;
  return text.startsWith('{')
    ? `${start}><![CDATA[${escapeCharacterData(text)}]]></${tag}>`
    : `${start} verify="${text}"/>`;
}

/** Ends the CDATA section where it could not hold what follows, and begins another. */
function escapeCharacterData(json: string): string {
  return (
    json
      .replace(/]]>/g, ']]]]><![CDATA[>')
      // A carriage return as it is would be read as a line feed.
      .replace(/\r/g, ']]>&#13;<![CDATA[')
      .replace(/[\uFFFE\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
  );
}
