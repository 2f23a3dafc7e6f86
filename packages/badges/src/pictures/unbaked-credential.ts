import { BadgeError } from '../errors.js';

/** A departure from Open Badges 3.0 §5.3 that does not keep the credential from being read. */
export type UnbakeWarning = 'image.several-credentials' | 'image.compressed';

/** What was stored in a picture. */
export interface UnbakedCredential {
  /** JSON text or compact JWS as it was stored, neither parsed nor verified. */
  readonly text: string;
  readonly warnings: readonly UnbakeWarning[];
}

/** Answers a picture that holds a badge of Open Badges 2.0 and none of 3.0. */
export function olderBadge(): BadgeError {
  return new BadgeError('picture.older-badge', 'The picture holds a badge of Open Badges 2.0.', {
    hint: 'Give the picture to verifyBadge, or use the link on the issuer’s own page about the badge.',
  });
}

/** Answers a picture without any badge. */
export function noCredential(hint: string): BadgeError {
  return new BadgeError(
    'picture.no-credential',
    'The picture holds no Open Badges 3.0 credential.',
    { hint },
  );
}

/** Answers a credential that a program stored in a wrong way. */
export function wronglyWritten(defect: string): BadgeError {
  return new BadgeError('picture.malformed', defect, {
    hint: 'Ask the issuer for the badge again; the program that made the picture wrote it wrongly.',
  });
}
