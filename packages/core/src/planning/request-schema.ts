import * as z from 'zod';
import { daysBetween } from '../calendar-date.js';
import { calendarDate, clockTime, words } from '../schema/parts.js';
import type { AvoidedDays, MeetingRequest, MeetingSlot, Weekday } from './meeting-plan.js';

/** As many days as a plan can reach: ten years. */
export const mostDays = 3653;
const mostAvoided = 1000;

/** The days of a week, from the first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

const slot: z.ZodType<MeetingSlot> = z.strictObject({
  weekday: z.enum(weekdays),
  startTime: z.exactOptional(clockTime),
});

const avoidedDays: z.ZodType<AvoidedDays> = z.union(
  [
    calendarDate,
    z.strictObject({ from: calendarDate, to: calendarDate }).refine(({ from, to }) => from <= to),
  ],
  'a day, YYYY-MM-DD, or the first and the last of several, { from, to }',
);

/** Shape of {@link MeetingRequest}. */
export const meetingRequest: z.ZodType<MeetingRequest> = z
  .strictObject({
    earliest: calendarDate,
    deadline: calendarDate,
    slots: z.array(slot).min(1, 'at least one slot').max(100),
    avoid: z.exactOptional(z.array(avoidedDays).max(mostAvoided)),
    durationMinutes: z.exactOptional(z.int().min(1).max(1440)),
    channel: words,
  })
  .refine(({ earliest, deadline }) => daysBetween(earliest, deadline) <= mostDays, {
    path: ['deadline'],
    message: 'a day within ten years of the first possible day',
  });
