import type { ActivityReportFacts } from '../programs/growing-together/activity-report/facts.js';
import { hoursOf } from '../programs/growing-together/hours.js';
import type { FiscalYear } from './activity-report.js';
import type { Summary } from './summary.js';
import type { Tally } from './tally.js';

/** What facts are made of besides counts. */
export interface FactsDraft {
  readonly tally: Tally;
  readonly fiscalYear: FiscalYear;
  /** Name of the survey that the rules ask for. */
  readonly survey: string;
  readonly psc: string | null | undefined;
  readonly pid: string | null | undefined;
}

/** The counts as facts of `activity-report`, with people numbered in place of their names. */
export function factsOf(
  { outputs, outcomes, measure }: Summary,
  { tally, fiscalYear, survey, psc, pid }: FactsDraft,
): ActivityReportFacts {
  const surveyUsed = measure.surveys.find((name) => name === survey) ?? measure.surveys[0] ?? null;
  return {
    fiscalYear: fiscalYear.name,
    cops: outputs.sessionsByCop,
    trainingEvents: outputs.participantsByEvent,
    consultation: minutesInOrder(tally).map((minutes, index) => ({
      person: String(index + 1),
      hours: hoursOf(minutes),
    })),
    surveyUsed,
    outcomesReported: outcomes.map(({ outcome }) => outcome),
    ...(psc !== undefined && { psc }),
    ...(pid !== undefined && { pid }),
  };
}

/** From the least to the most, so that a number says nothing of whom it stands for. */
function minutesInOrder({ consulted }: Tally): readonly number[] {
  return [...consulted.values()].sort((a, b) => a - b);
}
