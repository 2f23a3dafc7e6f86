import type { CalendarDate } from '@cop-credentials/core';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { DateTime } from 'luxon';

/** An entry of a calendar: on a day, or at a clock time where that is known. */
export interface CalendarEntry {
  /** Stays the same when the entry changes, so that calendars replace it. */
  readonly id: string;
  readonly summary: string;
  readonly day: CalendarDate;
  /** Local clock time, `HH:MM`. */
  readonly time?: string;
  /** IANA time zone of the clock time. */
  readonly timeZone: string;
  readonly minutes?: number;
}

/** The media type of what {@link writeCalendar} writes. */
export const calendarType = 'text/calendar; charset=utf-8';

/** Entries as an iCalendar file. */
export function writeCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  { host, stamp }: { readonly host: string; readonly stamp: Date },
): string {
  const calendar = ical({
    prodId: { company: host, product: 'Calendar' },
    name: oneLine(name),
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    const { id, summary, day, minutes = 0 } = entry;
    const start = startOf(entry);
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp,
      summary,
      ...(start === undefined
        ? { start: DateTime.fromISO(day, { zone: 'utc' }), allDay: true }
        : { start, end: start.plus({ minutes }) }),
    });
  }
  return calendar.toString();
}

/** The library writes the name as it is given, so that a line of it would be a line of the file. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** The instant of an entry; `undefined` where its day has no such clock time, as when the clocks go forward. */
function startOf({ day, time, timeZone }: CalendarEntry): DateTime<true> | undefined {
  if (time === undefined) return undefined;
  const local = `${day}T${time}`;
  const start = DateTime.fromISO(local, { zone: timeZone });
  return start.isValid && start.toISO().startsWith(local) ? start.toUTC() : undefined;
}
