import { BadgeError } from '../errors.js';

/** When something is signed. */
export interface SigningTime {
  /** The instant of signing; the clock otherwise. The signature keeps its seconds. */
  readonly created?: Date;
}

/** The instant of signing as ISO 8601, with seconds and `Z`. */
export function readCreated(options: SigningTime | undefined, now: () => Date): string {
  const created: unknown = options?.created ?? now();
  if (created instanceof Date && !Number.isNaN(created.getTime()))
    return `${created.toISOString().slice(0, 19)}Z`;
  throw new BadgeError('option.invalid', 'created is not a date.', { path: '/created' });
}
