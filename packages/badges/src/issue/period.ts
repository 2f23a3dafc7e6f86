import { parseDateTime } from '../model/date-time.js';

/** The members that say from when and until when a badge is valid. */
export interface Period {
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Tells whether a period has any length, where it has both ends; dates that are none are for others to refuse. */
export function hasLength({ validFrom, validUntil }: Period): boolean {
  if (validFrom === undefined || validUntil === undefined) return true;
  return (parseDateTime(validFrom) ?? 0) < (parseDateTime(validUntil) ?? 0);
}
