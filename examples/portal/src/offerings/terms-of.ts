import type { AskOptions, CalendarDate } from '@cop-credentials/core';
import type { Offering } from './offering.js';

/** The day and the edition by which an offering is judged: those of its submission, and today for a draft. */
export function termsOf(
  { submittedOn, edition }: Offering<unknown>,
  today: CalendarDate,
): AskOptions {
  if (submittedOn === undefined || edition === undefined) return { asOf: today };
  return { asOf: submittedOn, edition };
}
