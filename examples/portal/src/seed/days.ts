import type { CalendarDate } from '@cop-credentials/core';

const milliseconds = 24 * 60 * 60 * 1000;

/** The day that is so many days after another, or before it. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(day) + days * milliseconds).toISOString().slice(0, 10);
}
