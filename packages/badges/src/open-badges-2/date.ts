import { parseDateTime } from '../model/date-time.js';

/** A date of Open Badges 2.0 as it was read. */
export interface DateReading {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** Whether it says its time zone. */
  readonly hasZone: boolean;
}

/**
 * Reads a date of Open Badges 2.0: ISO 8601. Without a time zone it counts as UTC; a calendar date counts in full, so
 * that what begins on it begins with it, and what ends on it ends with it.
 *
 * It does not read the seconds since 1970 that Open Badges 1.0 had.
 */
export function readDate(text: string, edge: 'start' | 'end'): DateReading | undefined {
  const exact = parseDateTime(text);
  if (exact !== undefined) return { instant: exact, hasZone: true };
  const time = edge === 'start' ? 'T00:00:00' : 'T24:00:00';
  const supposed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}${time}Z` : `${text}Z`;
  const instant = parseDateTime(supposed);
  return instant === undefined ? undefined : { instant, hasZone: false };
}
