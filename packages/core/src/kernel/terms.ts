import type { CalendarDate } from '../calendar-date.js';
import type { ReadingTaken, ReadingValue } from '../model/reading.js';
import type { RuleParameters } from '../model/rule.js';
import type { Effective, Parameterized, Terms } from '../model/terms.js';

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
