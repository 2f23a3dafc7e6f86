import type { CalendarDate } from '../calendar-date.js';
import type { ChoiceReading, NumberReading, ReadingTaken, ReadingValue } from '../model/reading.js';
import type { ParameterValue, Rule, RuleParameters } from '../model/rule.js';

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

/** What {@link Terms} are made of. */
export interface TermsDraft {
  readonly asOf: CalendarDate;
  /** What editions changed, by rule id. */
  readonly changes: ReadonlyMap<string, RuleParameters>;
  readonly readings: ReadonlyMap<string, ReadingValue>;
}

/** Makes terms of values that were checked. */
export function termsFrom({ asOf, changes, readings }: TermsDraft): Terms {
  return {
    asOf,
    parametersOf<Parameters extends RuleParameters>({
      rule,
      parameters,
    }: Parameterized<Parameters>) {
      const inherited = changes.get(rule.parametersFrom ?? '');
      const values: RuleParameters = { ...parameters, ...inherited, ...changes.get(rule.id) };
      // Sound because every change was checked to be of its parameter's kind when the edition was added.
      return values as Effective<Parameters>;
    },
    choiceOf: ({ name, values, default: usual }) =>
      values.find((value) => value === readings.get(name)) ?? usual,
    numberOf({ name, default: usual }) {
      const value = readings.get(name);
      return typeof value === 'number' ? value : usual;
    },
  };
}

/** The same terms, and a list that fills with the readings that are asked for. */
export function withRecord(terms: Terms): { terms: Terms; taken: ReadingTaken[] } {
  const taken: ReadingTaken[] = [];
  function recorded<Value extends ReadingValue>(name: string, value: Value): Value {
    if (!taken.some((earlier) => earlier.name === name)) taken.push({ name, value });
    return value;
  }
  return {
    taken,
    terms: {
      asOf: terms.asOf,
      parametersOf: (rule) => terms.parametersOf(rule),
      choiceOf: (reading) => recorded(reading.name, terms.choiceOf(reading)),
      numberOf: (reading) => recorded(reading.name, terms.numberOf(reading)),
    },
  };
}
