import * as z from 'zod';
import { text, wholeNumber, words } from '../../../schema/parts.js';
import { hours } from '../hours.js';
import type { ActivityReportFacts } from './facts.js';
import { reportedOutcomes } from './reported-outcome.js';

const figure = z.exactOptional(z.nullable(wholeNumber));
const nameOrNone = z.exactOptional(z.nullable(text));

/** Shape of {@link ActivityReportFacts}. */
export const activityReportFacts: z.ZodType<ActivityReportFacts> = z.strictObject({
  fiscalYear: words,
  cops: z.exactOptional(z.nullable(z.array(z.strictObject({ id: words, sessions: figure })))),
  trainingEvents: z.exactOptional(
    z.nullable(z.array(z.strictObject({ id: words, participants: figure }))),
  ),
  consultation: z.exactOptional(
    z.nullable(
      z.array(z.strictObject({ person: words, hours: z.exactOptional(z.nullable(hours)) })),
    ),
  ),
  surveyUsed: nameOrNone,
  outcomesReported: z.exactOptional(z.nullable(z.array(z.enum(reportedOutcomes)))),
  psc: nameOrNone,
  pid: nameOrNone,
});
