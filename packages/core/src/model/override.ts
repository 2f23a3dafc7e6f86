import type { CalendarDate } from '../calendar-date.js';
import type { Actor } from './actor.js';
import type { FindingStatus } from './finding-status.js';

/** What somebody decides instead of a finding. */
export interface Override {
  /** Id of the rule whose finding is overruled. */
  readonly rule: string;
  readonly decision: 'satisfied' | 'not-satisfied' | 'not-applicable';
  readonly by: Actor;
  readonly on: CalendarDate;
  /** The reason, for people. */
  readonly why: string;
}

/** An override as it stands in a finding. */
export interface AppliedOverride extends Pick<Override, 'by' | 'on' | 'why'> {
  /** The status before. */
  readonly from: FindingStatus;
  /** The status since. */
  readonly to: FindingStatus;
}
