import * as z from 'zod';
import type { CalendarDate } from '../../calendar-date.js';
import { calendarDate, clockTime, text } from '../../schema/parts.js';

/** A period in which applications are submitted. */
export interface EnrollmentPeriod {
  readonly id?: string;
  readonly name?: string;
  /** Last day on which materials can be submitted. */
  readonly submissionDeadline?: CalendarDate;
  /** Clock time of the deadline, `HH:MM`; shown, while the day decides. */
  readonly submissionTime?: string;
  /** IANA time zone of the clock time, such as `America/New_York`. */
  readonly timeZone?: string;
}

const timeZone = z
  .string()
  .regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/, 'an IANA time zone, such as America/New_York');

/** Shape of an {@link EnrollmentPeriod}. */
export const enrollmentPeriod: z.ZodType<EnrollmentPeriod> = z.strictObject({
  id: z.exactOptional(text),
  name: z.exactOptional(text),
  submissionDeadline: z.exactOptional(calendarDate),
  submissionTime: z.exactOptional(clockTime),
  timeZone: z.exactOptional(timeZone),
});
