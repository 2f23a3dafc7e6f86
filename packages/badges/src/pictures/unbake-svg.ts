import {
  assertCredentialSize,
  type PictureLimits,
  resolvePictureLimits,
  utf8Length,
} from './picture-limits.js';
import { readSvg, type SvgCredential } from './svg.js';
import {
  noCredential,
  olderBadge,
  type UnbakedCredential,
  wronglyWritten,
} from './unbaked-credential.js';

/** Options of {@link unbakeSvg}. */
export interface UnbakeSvgOptions {
  readonly limits?: Pick<PictureLimits, 'bytes' | 'depth' | 'credentialBytes'>;
}

/**
 * Takes the credential out of an SVG picture.
 *
 * The first `credential` element of the Open Badges namespace directly under the root counts, whatever its prefix, and
 * even when it is damaged and a later one is not; further ones are a warning. Those in other namespaces, in comments or
 * deeper in the picture count for nothing. The picture is parsed and never drawn or run. Nothing is verified: the
 * picture itself is never signed, and what it shows may contradict the credential. Badges of Open Badges 2.0 are named
 * in the error but not read.
 *
 * @param svg - text of the picture; `unbake` takes the bytes of a file
 * @throws {BadgeError} `option.invalid` for wrong limits or no text; `picture.not-svg`; `picture.malformed` for what is
 * no well-formed XML, has a document type (DOCTYPE) or an entity of its own; `picture.too-large`;
 * `picture.no-credential`; `picture.older-badge` for one of Open Badges 2.0, which `verifyBadge` reads
 * @see Open Badges 3.0 §5.3.2, https://www.imsglobal.org/spec/ob/v3p0/#svg
 * @example
 * ```ts
 * import { unbakeSvg } from '@cop-credentials/badges';
 *
 * const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
 *   <openbadges:credential><![CDATA[{"name":"Mentor"}]]></openbadges:credential>
 * </svg>`;
 * unbakeSvg(svg); //=> { text: '{"name":"Mentor"}', warnings: [] }
 * ```
 */
export function unbakeSvg(svg: string, options: UnbakeSvgOptions = {}): UnbakedCredential {
  const limits = resolvePictureLimits(options.limits);
  const { credentials, olderBadges } = readSvg(svg, limits);
  if (credentials.length === 0 && olderBadges.length > 0) throw olderBadge();
  return takeOut(credentials, limits);
}

/**
 * Takes the badge of Open Badges 2.0 out of an SVG picture, where it is in place of a credential.
 *
 * @throws {BadgeError} as `unbakeSvg` does
 */
export function unbakeOlderSvg(svg: string, options: UnbakeSvgOptions = {}): UnbakedCredential {
  const limits = resolvePictureLimits(options.limits);
  return takeOut(readSvg(svg, limits).olderBadges, limits);
}

function takeOut(
  [first, ...others]: readonly SvgCredential[],
  limits: Pick<Required<PictureLimits>, 'credentialBytes'>,
): UnbakedCredential {
  if (first === undefined) throw noCredential(WHERE_TO_LOOK);
  if (first.text === undefined) {
    throw wronglyWritten('The credential in the picture is mixed with elements or comments.');
  }
  assertCredentialSize(utf8Length(first.text), limits);
  return { text: first.text, warnings: others.length > 0 ? ['image.several-credentials'] : [] };
}

const WHERE_TO_LOOK =
  'Drawing programs and websites often remove it: ask for the original file, or use the link.';
