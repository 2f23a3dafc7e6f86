import type { FC } from 'hono/jsx';
import * as z from 'zod';
import { ActionForm, TextField } from '../web/components/form.js';
import { type Entered, type FieldError, field } from '../web/form.js';
import type { PeriodContent } from './period.js';

/** Shape of the form of a period. */
export const periodShape: z.ZodType<PeriodContent> = z.object({
  name: field.text(200),
  firstDay: field.day(),
  submissionDeadline: field.day(),
  submissionTime: z
    .string({ error: 'Enter a time, such as 23:59.' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 23:59.'),
  timeZone: z
    .string({ error: 'Enter a time zone, such as America/New_York.' })
    .max(64)
    .refine(isTimeZone, 'Enter a time zone, such as America/New_York.'),
});

/** A period as it would be entered. */
export function enterPeriod(period: PeriodContent): Entered {
  const { name, firstDay, submissionDeadline, submissionTime, timeZone } = period;
  return {
    name: [name],
    firstDay: [firstDay],
    submissionDeadline: [submissionDeadline],
    submissionTime: [submissionTime],
    timeZone: [timeZone],
  };
}

/** The form of a period. */
export const PeriodForm: FC<{
  readonly action: string;
  readonly button: string;
  readonly entered: Entered;
  readonly errors: readonly FieldError[];
  /** As which it was seen; nothing for a new one. */
  readonly revision?: number | undefined;
}> = ({ action, button, entered, errors, revision }) => {
  const common = { entered, errors, required: true } as const;
  return (
    <ActionForm action={action} button={button}>
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      <TextField {...common} name="name" label="Name" hint="Such as Spring 2026." />
      <TextField
        {...common}
        name="firstDay"
        label="First day on which applications are taken"
        type="date"
      />
      <TextField
        {...common}
        name="submissionDeadline"
        label="Last day for submissions"
        hint="The day decides; the time of day is shown."
        type="date"
      />
      <TextField {...common} name="submissionTime" label="Time of day" type="time" />
      <TextField {...common} name="timeZone" label="Time zone" />
    </ActionForm>
  );
};

/** Whether this is a time zone that clock times can be reckoned in, named by a place. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
