import type { CalendarDate } from '../calendar-date.js';
import type { ReportedOutcome } from '../programs/growing-together/activity-report/reported-outcome.js';

/** One record of what happened, as a partnership keeps it. */
export type ActivityRecord =
  | CopRecord
  | SessionRecord
  | TrainingEventRecord
  | ConsultationRecord
  | SurveyAnswerRecord;

/** A CoP. It is counted in a year in which it was active at any time. */
export interface CopRecord {
  readonly kind: 'cop';
  /** Tells CoPs apart; each is recorded once. */
  readonly id: string;
  /** First day on which it was active; always, where it is left out. */
  readonly activeFrom?: CalendarDate;
  /** Last day on which it was active; still active, where it is left out or `null`. */
  readonly activeTo?: CalendarDate | null;
}

/** A session of a CoP. Only a session that was held counts. */
export interface SessionRecord {
  readonly kind: 'session';
  /** Id of the CoP, which is recorded somewhere, before or after. */
  readonly cop: string;
  readonly date: CalendarDate;
  readonly status: 'held' | 'planned' | 'cancelled';
}

/** A training event that took place. */
export interface TrainingEventRecord {
  readonly kind: 'training-event';
  /** Tells events apart; each is recorded once. */
  readonly id: string;
  readonly date: CalendarDate;
  /** Those who took part. Somebody named twice counts once. */
  readonly participants: readonly string[];
}

/** A consultation, or coaching, that somebody received. */
export interface ConsultationRecord {
  readonly kind: 'consultation';
  readonly person: string;
  readonly date: CalendarDate;
  /** Whole minutes, of one day at most. */
  readonly minutes: number;
}

/** What somebody answered in a survey about one of the outcomes. Which question asks for which is the caller's to say. */
export interface SurveyAnswerRecord {
  readonly kind: 'survey-answer';
  /** Name of the survey, such as `NCPC adapted COP Participation Survey`. */
  readonly survey: string;
  /** Somebody who answers again about the same outcome counts once, with the latest answer. */
  readonly person: string;
  readonly date: CalendarDate;
  readonly outcome: ReportedOutcome;
  /** Whether the answer says that it was reached. */
  readonly reached: boolean;
}
