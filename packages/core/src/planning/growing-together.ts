import { monthOf } from '../calendar-date.js';
import { type OpenDay, openDays } from './open-days.js';
import type { MeetingPlanner, Schedule } from './planner.js';

const mostDaysApart = 31;

/**
 * Plans a CoP that goes on, from the first day that it can meet on to the last that is asked for. First as few meetings as a
 * calendar month needs; then every so many of the possible days, for a reading that counts days.
 */
export const growingTogetherPlanner: MeetingPlanner = {
  subject: 'cop',
  topics: ['dosage'],
  numbers: [{ rule: 'gt-meets-monthly', parameter: 'minPerMonth' }],
  facts: (meetings, request) => ({
    activeFrom: openDays(request, { most: 1 })[0]?.date,
    activeTo: request.deadline,
    meetings: meetings.map(({ date }) => ({ date })),
  }),
  proposals({ request, numbers: [perMonth = 0] }) {
    const possible = openDays(request, { until: request.deadline });
    if (possible.length === 0) return [];
    // The last is every possible day, and a rule that asks for enough meetings is met by all of them if by any.
    const steps = Array.from({ length: mostDaysApart }, (_, fewer) => mostDaysApart - fewer);
    return [
      firstOfEachMonth(possible, Math.max(1, perMonth)),
      ...steps.map((step) => possible.filter((_, index) => index % step === 0)),
    ];
  },
};

function firstOfEachMonth(days: Schedule, count: number): Schedule {
  const taken = new Map<string, number>();
  return days.filter(({ date }: OpenDay) => {
    const before = taken.get(monthOf(date)) ?? 0;
    taken.set(monthOf(date), before + 1);
    return before < count;
  });
}
