import { addDays, type CalendarDate, daysBetween } from '../calendar-date.js';
import type { AvoidedDays, MeetingRequest } from './meeting-plan.js';
import { mostDays, weekdays } from './request-schema.js';

const lastDay: CalendarDate = '9999-12-31';

/** A day on which a meeting can take place. */
export interface OpenDay {
  readonly date: CalendarDate;
  readonly startTime?: string;
}

/** How far to look for days to meet on. */
export interface Reach {
  /** Last day to look at; as far as a plan can reach, where it is left out. */
  readonly until?: CalendarDate;
  /** How many days are enough. */
  readonly most?: number;
}

/** The days that a request leaves to meet on, from the first possible one on. */
export function openDays(
  { earliest, slots, avoid = [] }: MeetingRequest,
  { until = lastDay, most = mostDays }: Reach,
): readonly OpenDay[] {
  const reach = Math.min(mostDays, daysBetween(earliest, until), daysBetween(earliest, lastDay));
  const slotOn = weekdays.map((name) => slots.find(({ weekday }) => weekday === name));
  const first = daysSinceMonday(earliest);
  const days: OpenDay[] = [];
  for (let offset = 0; offset <= reach && days.length < most; offset++) {
    const slot = slotOn[(first + offset) % weekdays.length];
    if (slot === undefined) continue;
    const date = addDays(earliest, offset);
    if (avoid.some((avoided) => includes(avoided, date))) continue;
    days.push({ date, ...(slot.startTime !== undefined && { startTime: slot.startTime }) });
  }
  return days;
}

/** Monday on or before a day: two days with the same one are of the same week. */
export function weekOf(date: CalendarDate): CalendarDate {
  return addDays(date, -daysSinceMonday(date));
}

const someMonday: CalendarDate = '2024-01-01';

function daysSinceMonday(date: CalendarDate): number {
  const days = daysBetween(someMonday, date) % weekdays.length;
  return days < 0 ? days + weekdays.length : days;
}

function includes(avoided: AvoidedDays, date: CalendarDate): boolean {
  if (typeof avoided === 'string') return avoided === date;
  return avoided.from <= date && date <= avoided.to;
}
