import type { CalendarDate } from '@cop-credentials/core';
import type { Portal } from '../portal.js';

/** The calendar day that it is in the time zone of the program. */
export function today({ clock, config }: Pick<Portal, 'clock' | 'config'>): CalendarDate {
  return dayOf(clock(), config.timeZone);
}

/** The calendar day of an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(instant);
}

/** The instant at which a calendar day begins in a time zone. */
export function startOf(day: CalendarDate, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Clocks of the earth are 14 hours ahead to 12 behind, in quarters of an hour; a few skip midnight once a year.
  const starts = Array.from({ length: 105 }, (_, n) => new Date(midnight + (n - 56) * 900_000));
  return starts.find((start) => dayOf(start, timeZone) >= day) ?? new Date(midnight);
}
