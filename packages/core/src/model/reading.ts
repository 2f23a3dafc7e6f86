/** A named way to take a vague statement: one of several choices. */
export interface ChoiceReading<Value extends string = string> {
  /** Such as `cep.deadline`. */
  readonly name: string;
  /** What is left open by the page. */
  readonly question: string;
  /** The value used unless the caller chooses another. */
  readonly default: Value;
  readonly values: readonly Value[];
}

/** A named way to take a vague statement: a whole number in a range. */
export interface NumberReading {
  /** Such as `cep.meeting-duration-tolerance`. */
  readonly name: string;
  /** What is left open by the page. */
  readonly question: string;
  /** The value used unless the caller chooses another. */
  readonly default: number;
  /** Least value, included. */
  readonly minimum: number;
  /** Greatest value, included. */
  readonly maximum: number;
  /** What is counted, such as `minutes`. */
  readonly unit: string;
}

/** A named way to take a vague, conflicting or silent statement. */
export type Reading = ChoiceReading | NumberReading;

/** The value of a reading. */
export type ReadingValue = string | number;

/** A reading as it was taken. */
export interface ReadingTaken {
  readonly name: string;
  readonly value: ReadingValue;
}
