import * as z from 'zod';
import { daysBetween } from '../calendar-date.js';
import { reportedOutcomes } from '../programs/growing-together/activity-report/reported-outcome.js';
import { calendarDate, text } from '../schema/parts.js';
import type { ActivityRecord } from './activity-record.js';
import type { FiscalYear } from './activity-report.js';

type Kind = ActivityRecord['kind'];

/** Minutes of a day. */
export const minutesInDay = 1440;
const daysInLeapYear = 366;

/** Shape of each kind of record. */
export const recordSchemas: {
  readonly [Each in Kind]: z.ZodType<Extract<ActivityRecord, { readonly kind: Each }>>;
} = {
  cop: z.strictObject({
    kind: z.literal('cop'),
    id: text,
    activeFrom: z.exactOptional(calendarDate),
    activeTo: z.exactOptional(z.nullable(calendarDate)),
  }),
  session: z.strictObject({
    kind: z.literal('session'),
    cop: text,
    date: calendarDate,
    status: z.enum(['held', 'planned', 'cancelled']),
  }),
  'training-event': z.strictObject({
    kind: z.literal('training-event'),
    id: text,
    date: calendarDate,
    participants: z.array(text),
  }),
  consultation: z.strictObject({
    kind: z.literal('consultation'),
    person: text,
    date: calendarDate,
    minutes: z.int().min(0).max(minutesInDay),
  }),
  'survey-answer': z.strictObject({
    kind: z.literal('survey-answer'),
    survey: text,
    person: text,
    date: calendarDate,
    outcome: z.enum(reportedOutcomes),
    reached: z.boolean(),
  }),
};

const kinds: readonly Kind[] = [
  'cop',
  'session',
  'training-event',
  'consultation',
  'survey-answer',
];

/** Reads no more of a record than which kind it is. */
export const recordKind: z.ZodType<{ readonly kind: Kind }> = z.looseObject({
  kind: z.enum(kinds),
});

/** Shape of {@link FiscalYear}. */
export const fiscalYearOption: z.ZodType<{ readonly fiscalYear: FiscalYear }> = z.strictObject({
  fiscalYear: z
    .strictObject({ name: text, from: calendarDate, to: calendarDate })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the first day or a later one' })
    .refine(({ from, to }) => daysBetween(from, to) < daysInLeapYear, {
      path: ['to'],
      message: 'a day within a year of the first',
    }),
});
