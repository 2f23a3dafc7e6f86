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
      const inherited = rule.parametersFrom && changes.get(rule.parametersFrom);
      const own = changes.get(rule.id);
      const values: RuleParameters =
        inherited || own ? { ...parameters, ...inherited, ...own } : parameters;
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

/** Terms that note which readings are asked for. */
export interface RecordedTerms {
  readonly terms: Terms;
  /** The readings asked for since the last time. */
  collect(): readonly ReadingTaken[];
}

/** The same terms, noting which readings are asked for. */
export function withRecord({ asOf, parametersOf, choiceOf, numberOf }: Terms): RecordedTerms {
  let taken: ReadingTaken[] = [];
  function recorded<Value extends ReadingValue>(name: string, value: Value): Value {
    if (!taken.some((earlier) => earlier.name === name)) taken.push({ name, value });
    return value;
  }
  return {
    terms: {
      asOf,
      parametersOf,
      choiceOf: (reading) => recorded(reading.name, choiceOf(reading)),
      numberOf: (reading) => recorded(reading.name, numberOf(reading)),
    },
    collect() {
      const collected = taken;
      taken = [];
      return collected;
    },
  };
}
