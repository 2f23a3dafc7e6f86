import { millisecondsInDay } from 'date-fns/constants';

/** A day of the calendar, `YYYY-MM-DD`: no clock time and no time zone. Two of them compare as text. */
export type CalendarDate = string;

/**
 * Tells whether a text is a day that exists.
 *
 * Does not read any other form of a date.
 *
 * @example
 * ```ts
 * import { isCalendarDate } from '@cop-credentials/core';
 *
 * isCalendarDate('2024-02-29'); //=> true
 * isCalendarDate('2026-02-30'); //=> false
 * ```
 */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = Date.parse(text);
  // A day past the end of its month is read by some engines as a day of the next.
  return (
    !Number.isNaN(milliseconds) && new Date(milliseconds).getUTCDate() === Number(text.slice(8))
  );
}

/** Days from one day to another: negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay;
}

/** Whether a day is at least some days before another: on it or before it for 0. */
export function isDaysBefore(days: number, date: CalendarDate, other: CalendarDate): boolean {
  // As texts, days are in the order of the calendar, and need not be reckoned with for one day or none.
  if (days === 0) return date <= other;
  return date < other && (days <= 1 || daysBetween(date, other) >= days);
}

/** The day that is some days after another, or before it where the number is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toCalendarDate(Date.parse(date) + days * millisecondsInDay);
}

/** The month of a day, `YYYY-MM`: two days with the same one are of the same month. */
export function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}

function toCalendarDate(milliseconds: number): CalendarDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
