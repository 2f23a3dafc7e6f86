import { parseDateTime } from '../model/date-time.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a text is a day that exists, `YYYY-MM-DD`, of the years 0001 to 9999. */
export function isCalendarDate(text: string): boolean {
  return parseDateTime(startOf(text)) !== undefined;
}

/** The instant at which a day begins, in UTC. */
export function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The instant at which a day is over, in UTC: that at which the next begins. */
export function endOf(day: string): string {
  return startOf(dayOf(Date.parse(day) + DAY));
}

/** The day in UTC that an instant in milliseconds falls on. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The first day that begins at an instant or later. */
export function firstWholeDay(instant: number): string {
  return dayOf(instant + DAY - 1);
}

/** The last day that is over at an instant. */
export function lastWholeDay(instant: number): string {
  return dayOf(instant - DAY);
}

/** The last day of which something is left before an instant. */
export function lastDayBefore(instant: number): string {
  return dayOf(instant - 1);
}
