import type { CalendarDate } from '../calendar-date.js';
import type { Finding } from './finding.js';
import type { FindingStatus } from './finding-status.js';
import type { ReadingValue } from './reading.js';

/** All findings in one word. */
export type Outcome = 'meets' | 'meets-with-advisories' | 'does-not-meet' | 'undetermined';

/** What a program's rules say of some facts: plain JSON, fit to be stored. */
export interface Assessment {
  /** Id of the program. */
  readonly program: string;
  /** Id of the subject. */
  readonly subject: string;
  /** What was assessed, in words, such as `CoP proposal`. */
  readonly subjectName: string;
  /** Id of the edition whose parameters applied. */
  readonly edition: string;
  readonly asOf: CalendarDate;
  /** Every reading of the program, as it stood. */
  readonly readings: Readonly<Record<string, ReadingValue>>;
  readonly outcome: Outcome;
  /** One per rule of the subject, in catalogue order. */
  readonly findings: readonly Finding[];
  /** Ids of the rules whose findings were overruled, on which the outcome rests; left out where there are none. */
  readonly restsOnOverrides?: readonly string[];
  /** How many findings have each status. */
  readonly counts: Readonly<Record<FindingStatus, number>>;
}
