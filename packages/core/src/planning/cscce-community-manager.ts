import { addDays, daysBetween } from '../calendar-date.js';
import { type OpenDay, openDays, weekOf } from './open-days.js';
import type { MeetingPlanner, Schedule } from './planner.js';

const daysInWeek = 7;

/**
 * Plans a run of the course: the same number of sessions in each of several weeks that follow one another, from Monday to
 * Sunday. A week without sessions would make the course longer, so none is skipped.
 */
export const cscceCoursePlanner: MeetingPlanner = {
  subject: 'course-plan',
  topics: ['course'],
  duration: { rule: 'cscce-course-session-minutes', parameter: 'minutes' },
  numbers: [
    { rule: 'cscce-course-duration-weeks', parameter: 'weeks' },
    { rule: 'cscce-course-sessions-per-week', parameter: 'sessionsPerWeek' },
  ],
  facts(meetings) {
    const weeks = weeksOf(meetings);
    const sessions = [...inWeeks(meetings).values()].map(({ length }) => length);
    const sessionMinutes = meetings[0]?.durationMinutes;
    return {
      weeks,
      // What every week has: none, where one is left out.
      sessionsPerWeek: sessions.length < weeks ? 0 : Math.min(...sessions),
      ...(sessionMinutes !== undefined && { sessionMinutes }),
    };
  },
  proposals({ request, numbers: [weeks = 0, perWeek = 0] }) {
    const byWeek = inWeeks(openDays(request, { until: request.deadline }));
    const most = Math.min(Math.max(1, perWeek), daysInWeek);
    // With fewer sessions a week, more weeks can follow one another: each is the longest run for its number.
    return Array.from({ length: most }, (_, fewer) => most - fewer)
      .map((sessions) => longestRun(byWeek, { sessions, weeks: Math.max(1, weeks) }))
      .filter((schedule) => schedule.length > 0);
  },
};

/** How many weeks there are from the first meeting to the last. */
function weeksOf(meetings: readonly { readonly date: string }[]): number {
  const [first, last] = [meetings.at(0), meetings.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return daysBetween(weekOf(first.date), weekOf(last.date)) / daysInWeek + 1;
}

function inWeeks(days: Schedule): ReadonlyMap<string, Schedule> {
  const weeks = new Map<string, OpenDay[]>();
  for (const day of days) {
    const week = weekOf(day.date);
    const known = weeks.get(week);
    if (known === undefined) weeks.set(week, [day]);
    else known.push(day);
  }
  return weeks;
}

/** The first run of weeks that is long enough, or else the longest, with some sessions in each. */
function longestRun(
  byWeek: ReadonlyMap<string, Schedule>,
  { sessions, weeks }: { readonly sessions: number; readonly weeks: number },
): Schedule {
  let longest: readonly Schedule[] = [];
  let run: readonly Schedule[] = [];
  let expected = '';
  for (const [week, days] of byWeek) {
    const follows = week === expected ? run : [];
    run = days.length < sessions ? [] : [...follows, days.slice(0, sessions)];
    expected = addDays(week, daysInWeek);
    if (run.length > longest.length) longest = run;
    if (longest.length >= weeks) break;
  }
  return longest.flat();
}
