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
