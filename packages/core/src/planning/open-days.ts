import { addDays, type CalendarDate, daysBetween } from '../calendar-date.js';
import type { AvoidedDays, MeetingRequest } from './meeting-plan.js';
import { mostDays, weekdays } from './request-schema.js';

const lastDay: CalendarDate = '9999-12-31';

/** A day on which a meeting can take place. */
export interface OpenDay {
  readonly date: CalendarDate;
  readonly startTime?: string;
}

/** The days that a request leaves to meet on, from the first possible one on, for as long as a plan can reach. */
export function openDays({ earliest, slots, avoid = [] }: MeetingRequest): readonly OpenDay[] {
  const reach = Math.min(mostDays, daysBetween(earliest, lastDay));
  const days: OpenDay[] = [];
  for (let offset = 0; offset <= reach; offset++) {
    const date = addDays(earliest, offset);
    const slot = slots.find(({ weekday }) => weekday === weekdayOf(date));
    if (slot === undefined || avoid.some((avoided) => includes(avoided, date))) continue;
    const { startTime } = slot;
    days.push({ date, ...(startTime !== undefined && { startTime }) });
  }
  return days;
}

/** Monday on or before a day: two days with the same one are of the same week. */
export function weekOf(date: CalendarDate): CalendarDate {
  return addDays(date, -daysSinceMonday(date));
}

function weekdayOf(date: CalendarDate): (typeof weekdays)[number] | undefined {
  return weekdays[daysSinceMonday(date)];
}

const someMonday: CalendarDate = '2024-01-01';

function daysSinceMonday(date: CalendarDate): number {
  return ((daysBetween(someMonday, date) % 7) + 7) % 7;
}

function includes(avoided: AvoidedDays, date: CalendarDate): boolean {
  if (typeof avoided === 'string') return avoided === date;
  return avoided.from <= date && date <= avoided.to;
}
