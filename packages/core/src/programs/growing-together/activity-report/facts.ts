import type { ReportedOutcome } from './reported-outcome.js';

/** What may be told of the activity that is reported. An absent name is not known; `null` is not reported; an empty list is 0. */
export interface ActivityReportFacts {
  /** Such as `FY 24-25`. */
  readonly fiscalYear?: string;
  readonly cops?: readonly ReportedCop[] | null;
  readonly trainingEvents?: readonly ReportedTrainingEvent[] | null;
  readonly consultation?: readonly ReportedConsultation[] | null;
  /** Name of the survey that was used. */
  readonly surveyUsed?: string | null;
  readonly outcomesReported?: readonly ReportedOutcome[] | null;
  /** Purpose Service Code. */
  readonly psc?: string | null;
  /** Program Identifier. */
  readonly pid?: string | null;
}

/** A CoP of the year. */
export interface ReportedCop {
  readonly id?: string;
  /** How many sessions it held in the year. */
  readonly sessions?: number | null;
}

/** A training event of the year. */
export interface ReportedTrainingEvent {
  readonly id?: string;
  /** How many took part; who took part in several counts in each. */
  readonly participants?: number | null;
}

/** Consultation that somebody received in the year. */
export interface ReportedConsultation {
  /** Tells people apart; who is named more than once counts once. */
  readonly person?: string;
  /** Taken to the nearest minute. */
  readonly hours?: number | null;
}
