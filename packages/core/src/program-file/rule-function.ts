import type { CalendarDate } from '../calendar-date.js';
import type { Answer } from '../kernel/answer.js';
import type { ReadingValue } from '../model/reading.js';
import type { RuleParameters } from '../model/rule.js';
import type { FileFacts } from './program-file.js';

/**
 * Decides a rule that is more than one comparison. Pure: the same facts and terms give the same answer.
 *
 * A fact that is not there is not known, and makes the answer `unknown` with its path in `missing`. `Facts` says in types
 * what the subject says in data, by which facts are checked before a function is asked.
 */
export type RuleFunction<Facts = FileFacts> = (
  facts: Facts,
  terms: RuleFunctionTerms,
) => RuleAnswer;

/** A function whose facts are of some type, which is its own to know. */
export type AnyRuleFunction = RuleFunction<never>;

/** What applies to one call of a {@link RuleFunction}. */
export interface RuleFunctionTerms {
  readonly asOf: CalendarDate;
  /** Values of the rule's parameters under the edition that applies. */
  readonly parameters: RuleParameters;
  /** The value of one of the rule's readings; it is named in the finding. */
  reading(name: string): ReadingValue;
}

/** What a rule answers before its modality is looked at: `not-met` is a violation of a must, an advisory for a should. */
export type RuleAnswer = Answer;
