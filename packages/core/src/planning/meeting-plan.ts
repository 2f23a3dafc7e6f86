import type { CalendarDate } from '../calendar-date.js';
import type { Finding } from '../model/finding.js';

/** A day of the week. */
export type Weekday =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/** What a schedule is asked for. */
export interface MeetingRequest {
  /** First day on which a meeting can take place. */
  readonly earliest: CalendarDate;
  /**
   * What the meetings must be done by, at most ten years later: the submission deadline of an enrollment period, the last
   * day of a course, or the last day to plan for where a CoP goes on.
   */
  readonly deadline: CalendarDate;
  /** When meetings can take place. There is one a day at most; of two slots on a weekday the first named is taken. */
  readonly slots: readonly MeetingSlot[];
  /** Days on which no meeting can take place. */
  readonly avoid?: readonly AvoidedDays[];
  /** Length of each meeting; what the rules ask for where it is left out. */
  readonly durationMinutes?: number;
  /** How people meet, such as `in-person` or `web-video-conference`. */
  readonly channel?: string;
}

/** A weekday, and a time on it, at which meetings can take place. */
export interface MeetingSlot {
  readonly weekday: Weekday;
  /** Local clock time, `HH:MM`; carried into the plan, never decided by. */
  readonly startTime?: string;
}

/** A day, or several with the first and the last of them. */
export type AvoidedDays = CalendarDate | { readonly from: CalendarDate; readonly to: CalendarDate };

/** A meeting as it was planned. */
export interface PlannedMeeting {
  readonly date: CalendarDate;
  /** Local clock time, `HH:MM`. */
  readonly startTime?: string;
  readonly durationMinutes?: number;
  readonly channel?: string;
}

/** What {@link planMeetings} found: plain JSON. */
export type MeetingPlan = PlanContext & (PossiblePlan | ImpossiblePlan | OpenPlan);

/** What a plan was made under. */
export interface PlanContext {
  /** Id of the program. */
  readonly program: string;
  /** What the facts of the plan describe, for {@link assess}. */
  readonly subject: string;
  /** Id of the edition whose parameters applied. */
  readonly edition: string;
  readonly asOf: CalendarDate;
}

/** A schedule that satisfies the rules. */
export interface PossiblePlan {
  readonly status: 'planned';
  /** From the first to the last. */
  readonly meetings: readonly PlannedMeeting[];
  /** The plan as facts of the subject, to be added to what else is known and assessed. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What each rule about meetings and timing says of it: none is violated or advisory. */
  readonly findings: readonly Finding[];
}

/** There is no schedule that satisfies the rules. */
export interface ImpossiblePlan {
  readonly status: 'impossible';
  /** Ids of the fewest rules that cannot all be met; none where no day at all is left to meet on. */
  readonly rules: readonly string[];
  /** Why, in sentences. */
  readonly why: string;
  /** The schedules that come nearest, each with the rules it breaks. */
  readonly attempts: readonly PlanAttempt[];
}

/** A schedule that breaks a rule. */
export interface PlanAttempt {
  readonly meetings: readonly PlannedMeeting[];
  /** The findings that are violated or advisory. */
  readonly broken: readonly Finding[];
}

/** The edition gives no number to plan by. */
export interface OpenPlan {
  readonly status: 'undetermined';
  /** Ids of the rules whose number is open. */
  readonly rules: readonly string[];
  /** Why, in a sentence. */
  readonly why: string;
}
