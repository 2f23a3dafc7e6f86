import { addDays, type CalendarDate, daysBetween, monthOf } from '../../../calendar-date.js';

/** When a CoP was active, as far as it is looked at. */
export interface ActiveTime {
  readonly from: CalendarDate;
  /** Last day; the day of the question where it goes on. */
  readonly to: CalendarDate;
  readonly goesOn: boolean;
}

/** What is asked of the days on which a CoP meets. */
export interface RegularityQuestion {
  readonly active: ActiveTime;
  /** Fewest meetings in a month. */
  readonly least: number;
}

/** Where meetings are too few. */
export interface Regularity {
  /** How many months, or days after which others must follow, were looked at. */
  readonly lookedAt: number;
  /** In words that stand before a gap. */
  readonly where: string;
  /** Months, or days after which meetings are too few. */
  readonly gaps: readonly string[];
}

const daysInRow = 31;

/** Finds the months of the calendar with too few meetings. Of a CoP that goes on, only months that are over count. */
export function inCalendarMonths(
  dates: readonly CalendarDate[],
  { active, least }: RegularityQuestion,
): Regularity {
  const { from, to, goesOn } = active;
  const meetings = new Map<string, number>();
  for (const date of dates) {
    if (date < from || date > to) continue;
    meetings.set(monthOf(date), (meetings.get(monthOf(date)) ?? 0) + 1);
  }
  const isOver = monthOf(addDays(to, 1)) !== monthOf(to);
  const months = monthsFrom(from, to).filter((month) => {
    return !goesOn || isOver || month !== monthOf(to);
  });
  const gaps = months.filter((month) => (meetings.get(month) ?? 0) < least);
  return { lookedAt: months.length, where: 'in', gaps };
}

/** Finds the days after which the next meetings are too far away: the first day, and each day of a meeting. */
export function inDaysInRow(
  dates: readonly CalendarDate[],
  { active: { from, to }, least }: RegularityQuestion,
): Regularity {
  const days = dates.filter((date) => from <= date && date <= to).sort();
  const starts = [from, ...days];
  const gaps = starts.filter((start, index) => {
    // A CoP that ends before is not asked for another meeting.
    const wanted = least === 0 ? start : (days[index + least - 1] ?? to);
    return daysBetween(start, wanted < to ? wanted : to) > daysInRow;
  });
  return { lookedAt: starts.length, where: `in the ${daysInRow} days after`, gaps };
}

function monthsFrom(first: CalendarDate, last: CalendarDate): readonly string[] {
  const months: string[] = [];
  for (let month = monthNumber(first); month <= monthNumber(last); month++) {
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    months.push(`${year}-${String((month % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

function monthNumber(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
