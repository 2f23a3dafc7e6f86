import type { CalendarDate } from '../calendar-date.js';
import type { Assessment } from '../model/assessment.js';
import type { ActivityReportFacts } from '../programs/growing-together/activity-report/facts.js';
import type { ReportedOutcome } from '../programs/growing-together/activity-report/reported-outcome.js';
import type { ActivityRecord } from './activity-record.js';

/** The year that is reported on. The page does not say when one begins, so the caller does. */
export interface FiscalYear {
  /** Such as `FY 24-25`. */
  readonly name: string;
  /** First day. */
  readonly from: CalendarDate;
  /** Last day. */
  readonly to: CalendarDate;
}

/** What a partnership reports on a year: plain JSON, without the name of any person. */
export interface ActivityReport {
  readonly fiscalYear: FiscalYear;
  readonly outputs: ActivityOutputs;
  /** One for each outcome that somebody was asked about, in the order of the page. */
  readonly outcomes: readonly ActivityOutcome[];
  readonly measure: ActivityMeasure;
  /** Records that were read and do not count. */
  readonly leftOut: LeftOut;
  /**
   * The counts as facts of `activity-report`. They hold hours by person, which the report does not: people are numbered,
   * not named, but this part is for checking and not for sending.
   */
  readonly facts: ActivityReportFacts;
  /** What the rules say of the facts. In another year than the page speaks of, it is undetermined. */
  readonly assessment: Assessment;
}

/** What was done in the year. */
export interface ActivityOutputs {
  readonly cops: number;
  /** Sessions held, of each CoP, by id. */
  readonly sessionsByCop: readonly { readonly id: string; readonly sessions: number }[];
  readonly trainingEvents: number;
  /** People who took part, in each event, by id; somebody in two events is in both. */
  readonly participantsByEvent: readonly { readonly id: string; readonly participants: number }[];
  /** People who took part in any training event, each counted once. */
  readonly peopleTrained: number;
  /** People who received consultation, each counted once. */
  readonly peopleConsulted: number;
  /** Minutes of consultation of all people together: a whole number. */
  readonly consultationMinutes: number;
}

/** What people said of an outcome. */
export interface ActivityOutcome {
  readonly outcome: ReportedOutcome;
  /** People who answered, each counted once. */
  readonly asked: number;
  /** Those of them whose latest answer says that it was reached. */
  readonly reached: number;
}

/** What the outcomes were measured by. */
export interface ActivityMeasure {
  /** Names of the surveys that were answered, in order. */
  readonly surveys: readonly string[];
  /** People who answered any of them, each counted once. */
  readonly people: number;
}

/** How many records do not count, and why. */
export interface LeftOut {
  /** Dated outside the year, or, for a CoP, active at no time in it. */
  readonly outsideYear: Readonly<Record<ActivityRecord['kind'], number>>;
  /** Sessions in the year that are only planned. */
  readonly planned: number;
  /** Sessions in the year that were cancelled. */
  readonly cancelled: number;
}
