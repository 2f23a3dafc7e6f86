import type { CalendarDate } from '../calendar-date.js';
import type { ChoiceReading, NumberReading } from './reading.js';
import type { ParameterValue, Rule, RuleParameters } from './rule.js';

/** Parameters as an edition may leave them: any text, any whole number or none, any list. */
export type Effective<Parameters extends RuleParameters> = {
  readonly [Name in keyof Parameters]: Widened<Parameters[Name]>;
};

type Widened<Value extends ParameterValue> = Value extends number | null
  ? number | null
  : Value extends boolean
    ? boolean
    : Value extends string
      ? string
      : readonly string[];

/** What carries typed parameters: a defined rule. */
export interface Parameterized<Parameters extends RuleParameters> {
  readonly rule: Pick<Rule, 'id' | 'parametersFrom'>;
  readonly parameters: Parameters;
}

/** What applies to one call: the day, the edition's parameters, the readings chosen. */
export interface Terms {
  readonly asOf: CalendarDate;
  /** The parameters of a rule under the edition that applies. */
  parametersOf<Parameters extends RuleParameters>(
    rule: Parameterized<Parameters>,
  ): Effective<Parameters>;
  /** The value of a reading that is a choice. */
  choiceOf<Value extends string>(reading: ChoiceReading<Value>): Value;
  /** The value of a reading that is a number. */
  numberOf(reading: NumberReading): number;
}
