import type { CalendarDate } from '../calendar-date.js';
import type { ReportedOutcome } from '../programs/growing-together/activity-report/reported-outcome.js';
import type { ActivityRecord, CopRecord } from './activity-record.js';

/** What is kept of the records that were read. It grows with people, CoPs and training events, not with records. */
export interface Tally {
  readonly cops: Map<string, CopTally>;
  /** Participants of each training event in the year. */
  readonly events: Map<string, number>;
  /** Ids of all training events, in the year or not. */
  readonly eventIds: Set<string>;
  readonly trained: Set<string>;
  /** Minutes of consultation of each person. */
  readonly consulted: Map<string, number>;
  readonly answers: Map<ReportedOutcome, Map<string, LatestAnswer>>;
  readonly surveys: Set<string>;
  /** Records dated outside the year; CoPs are told at the end. */
  readonly outsideYear: Record<Exclude<ActivityRecord['kind'], 'cop'>, number>;
  readonly unheld: { planned: number; cancelled: number };
}

/** What is kept of a CoP. */
export interface CopTally {
  /** Its own record and the index of it, once it was read. */
  recorded?: { readonly record: CopRecord; readonly index: number };
  /** Index of the first record that names it. */
  readonly firstNamedAt: number;
  /** Sessions held in the year. */
  sessions: number;
  firstHeld?: CalendarDate;
  lastHeld?: CalendarDate;
}

/** The latest answer of a person about an outcome. */
export interface LatestAnswer {
  readonly date: CalendarDate;
  readonly reached: boolean;
}

/** A tally of no records. */
export function emptyTally(): Tally {
  return {
    cops: new Map(),
    events: new Map(),
    eventIds: new Set(),
    trained: new Set(),
    consulted: new Map(),
    answers: new Map(),
    surveys: new Set(),
    outsideYear: { session: 0, 'training-event': 0, consultation: 0, 'survey-answer': 0 },
    unheld: { planned: 0, cancelled: 0 },
  };
}
