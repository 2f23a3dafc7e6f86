import type { Source } from './source.js';

/** How strongly a rule speaks. */
export type Modality = 'must' | 'should' | 'may' | 'informational';

/**
 * Who can decide a rule: `machine` from recorded facts, `attestation` from somebody's own word, `judgement` from the
 * recorded judgement of a person entitled to it, `context` from nothing (it tells, and cannot be checked).
 */
export type CheckKind = 'machine' | 'attestation' | 'judgement' | 'context';

/** Whether the page says it (`source`), says it loosely (`interpretation`), or it follows from the page (`inference`). */
export type RuleOrigin = 'source' | 'interpretation' | 'inference';

/** A value that an edition can change. `null` is a number that the pages do not give. */
export type ParameterValue = string | number | boolean | null | readonly string[];

/** Parameters by name. */
export type RuleParameters = Readonly<Record<string, ParameterValue>>;

/** One published rule, as data. */
export interface Rule<Id extends string = string> {
  /** Stable id, unique over all programs. */
  readonly id: Id;
  /** Id of the program. */
  readonly program: string;
  /** Subjects it is evaluated in; none for a note, which is shown and never evaluated. */
  readonly subjects: readonly string[];
  readonly modality: Modality;
  /** The rule in one sentence. */
  readonly statement: string;
  readonly source: Source;
  /** Further places that say the same. */
  readonly alsoAt: readonly Source[];
  /** Values before any edition. */
  readonly parameters: RuleParameters;
  /** Id of the rule whose parameters these are, where a change of that rule changes this one. */
  readonly parametersFrom?: string;
  /** Paths of the facts that it reads, such as `meetings[].date`. */
  readonly needs: readonly string[];
  readonly check: CheckKind;
  readonly origin: RuleOrigin;
  readonly topic: string;
  /** `program` for a duty of the program, which never makes a person's outcome worse. */
  readonly binds?: 'program';
  /** What the page leaves unclear, in words for people. */
  readonly note?: string;
  /** Names of the readings it depends on. */
  readonly readings: readonly string[];
}
