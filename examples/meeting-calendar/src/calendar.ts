import type { PlannedMeeting } from '@cop-credentials/core';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { DateTime } from 'luxon';

/** What a calendar entry says that a plan does not. */
export interface CalendarDetails {
  readonly title: string;
  readonly place: string;
  /** IANA time zone of the clock times. */
  readonly timeZone: string;
  /** Day on which the plan was made, `YYYY-MM-DD`. */
  readonly askedOn: string;
}

/** The meetings as an iCalendar file. The same plan gives the same file, and a changed one replaces its entries. */
export function calendarOf(
  meetings: readonly PlannedMeeting[],
  { title, place, timeZone, askedOn }: CalendarDetails,
): string {
  const calendar = ical({
    prodId: { company: 'cop.example.org', product: 'Meetings' },
    name: title,
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const [index, { date, startTime, durationMinutes = 0 }] of meetings.entries()) {
    const start = startTime === undefined ? undefined : instantOf(`${date}T${startTime}`, timeZone);
    calendar.createEvent({
      id: `meeting-${index + 1}@cop.example.org`,
      stamp: DateTime.fromISO(askedOn, { zone: 'utc' }),
      summary: `${title}: meeting ${index + 1} of ${meetings.length}`,
      location: place,
      ...(start === undefined
        ? { start: DateTime.fromISO(date, { zone: 'utc' }), allDay: true }
        : { start, end: start.plus({ minutes: durationMinutes }) }),
    });
  }
  return calendar.toString();
}

/** A local clock time as an instant, which every calendar shows in its own zone. */
function instantOf(local: string, timeZone: string): DateTime {
  const start = DateTime.fromISO(local, { zone: timeZone });
  // In the night that the clocks go forward some times do not exist, and a zone can be misspelt.
  if (!start.isValid || !start.toISO().startsWith(local)) {
    throw new Error(`There is no ${local} in the time zone ${timeZone}.`);
  }
  return start.toUTC();
}
