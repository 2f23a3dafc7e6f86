import { BadgeError } from '../errors.js';

/** Why no badge can replace the old one: what is wrong, where in the old badge, and what can be done. */
export interface ReissueRefusal {
  readonly message: string;
  readonly path: string;
  /** To issue from a draft otherwise. */
  readonly hint?: string;
}

export function reissueRefused({
  message,
  path,
  hint = 'Issue a badge from a draft.',
}: ReissueRefusal): BadgeError {
  return new BadgeError('reissue.refused', message, { path, hint });
}
