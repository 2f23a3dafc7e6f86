import type { CalendarDate } from '../calendar-date.js';
import type { FindingStatus } from './finding-status.js';

/** In which role somebody overrules a finding. */
export type OverrideRole = 'applicant' | 'staff' | 'panel-member';

/** Who overrules a finding. */
export interface OverrideAuthor {
  /** The caller's own id of the person. */
  readonly id: string;
  readonly role: OverrideRole;
}

/** What somebody decides instead of a finding. */
export interface Override {
  /** Id of the rule whose finding is overruled. */
  readonly rule: string;
  readonly decision: 'satisfied' | 'not-satisfied' | 'not-applicable';
  readonly by: OverrideAuthor;
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
