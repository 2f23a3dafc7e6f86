import type { MeetingRequest, PlannedMeeting } from './meeting-plan.js';
import type { OpenDay } from './open-days.js';

/** How the meetings of a program are planned. It only proposes: the program's rules decide. */
export interface MeetingPlanner {
  /** What the facts of a plan describe. */
  readonly subject: string;
  /** Topics of the rules about meetings and timing in this subject. */
  readonly topics: readonly string[];
  /** The rule that says how long a meeting is; left out where none does. */
  readonly duration?: ParameterPlace;
  /** The numbers that it plans by. */
  readonly numbers: readonly ParameterPlace[];
  /** A schedule as facts of the subject. */
  facts(meetings: readonly PlannedMeeting[], request: MeetingRequest): Record<string, unknown>;
  /**
   * Schedules to ask the rules about, the best first, none empty. They are chosen so that where none of them meets some
   * rules, no schedule does.
   */
  proposals(question: PlanningQuestion): readonly Schedule[];
}

/** Days to meet on, in order. */
export type Schedule = readonly OpenDay[];

/** A parameter of a rule. */
export interface ParameterPlace {
  readonly rule: string;
  readonly parameter: string;
}

/** What a planner is asked. */
export interface PlanningQuestion {
  readonly request: MeetingRequest;
  /** Values of the planner's numbers, in their order. */
  readonly numbers: readonly number[];
  /** Ids of the rules that a schedule breaks. */
  brokenBy(schedule: Schedule): ReadonlySet<string>;
}
