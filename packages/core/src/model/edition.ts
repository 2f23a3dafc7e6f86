import type { CalendarDate } from '../calendar-date.js';
import type { RuleParameters } from './rule.js';

/** What a program changed on a day: plain JSON. */
export interface Edition {
  /** Names the edition within its program. */
  readonly id: string;
  /** First day on which it applies. */
  readonly from: CalendarDate;
  /** In words, why this edition exists. */
  readonly note?: string;
  /**
   * What applies where nothing is named: `previous-edition` (the default), so that changes carry over, or `pages`, the
   * values that the rules were read with.
   */
  readonly basis?: 'previous-edition' | 'pages';
  /** New values, by rule id and parameter name. */
  readonly parameters: Readonly<Record<string, RuleParameters>>;
}
