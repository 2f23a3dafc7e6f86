import { BadgeError } from '../errors.js';
import { jsonLimits } from '../json/json-limits.js';

/** How much of a picture is read before it is refused. Each is a whole number of at least 1. */
export interface PictureLimits {
  /** Size of the whole file. Default: 5 MiB. */
  readonly bytes?: number;
  /** Number of chunks of a PNG. Default: 10,000. */
  readonly chunks?: number;
  /** Nesting of the elements of an SVG, its root included. Default: 128. */
  readonly depth?: number;
  /** Size of the credential's text in UTF-8, after decompression. Default: 4 MiB. */
  readonly credentialBytes?: number;
}

const DEFAULT_LIMITS: Required<PictureLimits> = {
  bytes: 5 * 1024 * 1024,
  chunks: 10_000,
  depth: 128,
  credentialBytes: jsonLimits.bytes,
};

/**
 * Fills in the limits that were not given.
 *
 * @throws {BadgeError} `option.invalid` with a path for an unknown limit or one that is no whole number of at
 * least 1; a limit that compares with nothing, such as `NaN`, would be no limit at all.
 */
export function resolvePictureLimits(limits: PictureLimits = {}): Required<PictureLimits> {
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name) || !Number.isSafeInteger(value) || value < 1) {
      throw new BadgeError(
        'option.invalid',
        `The limit "${name}" is unknown or has no valid value.`,
        {
          path: `/limits/${name}`,
          hint: `Give whole numbers of at least 1 for ${Object.keys(DEFAULT_LIMITS).join(', ')}.`,
        },
      );
    }
  }
  return { ...DEFAULT_LIMITS, ...limits };
}

/**
 * Refuses a credential whose text is too long.
 *
 * @param length - bytes of the text in UTF-8
 * @throws {BadgeError} `picture.too-large`
 */
export function assertCredentialSize(
  length: number,
  limits: Required<Pick<PictureLimits, 'credentialBytes'>>,
): void {
  if (length <= limits.credentialBytes) return;
  throw new BadgeError(
    'picture.too-large',
    `The credential in the picture is longer than ${limits.credentialBytes} bytes.`,
    { hint: 'A badge this long usually holds its images as data; refer to them by URL instead.' },
  );
}

/** Answers a picture that goes beyond a limit. */
export function tooLarge(excess: string): BadgeError {
  return new BadgeError('picture.too-large', `The picture has ${excess}.`, {
    hint: 'Make the picture smaller, or raise the limit if you trust where it comes from.',
  });
}

/** Counts the bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
