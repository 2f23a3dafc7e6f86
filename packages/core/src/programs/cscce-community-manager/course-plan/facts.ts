/** What may be told of the plan of a run of the course. An absent name is not known. */
export interface CoursePlanFacts {
  /** How many weeks it runs for. */
  readonly weeks?: number;
  /** How many sessions a week has; broken where weeks differ. */
  readonly sessionsPerWeek?: number;
  /** Minutes that each session lasts. */
  readonly sessionMinutes?: number;
}
