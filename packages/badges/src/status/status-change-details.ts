import { hasLoneSurrogate } from '../json/json-rules.js';
import { wrongOption } from '../option-checks.js';
import type { StatusChange } from './status-list-store.js';

/** Who changes a status, why and when. None of it stands in a list. */
export interface StatusChangeDetails {
  /** At most 2,000 characters. */
  readonly by?: string;
  /** At most 2,000 characters. */
  readonly reason?: string;
  /** The clock otherwise. */
  readonly at?: Date;
}

const LONGEST_TEXT = 2000;

/**
 * Refuses what not every database can keep as text: nothing at all, NUL, half a surrogate pair, and long texts.
 *
 * @throws {@link BadgeError} `option.invalid` with the path
 */
export function assertStorableText(text: unknown, path: string): void {
  const isText = typeof text === 'string' && text !== '' && text.length <= LONGEST_TEXT;
  if (!isText || text.includes('\0') || hasLoneSurrogate(text)) {
    throw wrongOption(path, `text of 1 to ${LONGEST_TEXT} characters`);
  }
}

/** What is kept of a change beside what changed; the clock says when, unless the caller does. */
export function readChangeDetails(
  { by, reason, at }: StatusChangeDetails,
  now: () => Date,
): Pick<StatusChange, 'at' | 'by' | 'reason'> {
  const instant = at ?? now();
  if (!(instant instanceof Date) || Number.isNaN(instant.getTime()))
    throw wrongOption('/at', 'a Date');
  if (by !== undefined) assertStorableText(by, '/by');
  if (reason !== undefined) assertStorableText(reason, '/reason');
  return {
    at: instant.toISOString(),
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
  };
}
