import type { Credential } from '../model/credential.js';
import type { Edition } from '../model/edition.js';
import type { Reading } from '../model/reading.js';
import type { CheckKind, Modality, RuleOrigin, RuleParameters } from '../model/rule.js';
import type { SourceDocument } from '../model/source.js';

/** A program as data: what {@link defineProgram} reads. */
export interface ProgramFile {
  /** Such as `library-learning-circles`. */
  readonly id: string;
  /** The program's own name. */
  readonly name: string;
  /** The pages its rules come from. */
  readonly documents: readonly SourceDocument[];
  readonly subjects: readonly SubjectFile[];
  /** In the order in which findings are given. */
  readonly rules: readonly RuleFile[];
  /** Named ways to take what the pages leave open. */
  readonly readings?: readonly Reading[];
  readonly credentials?: readonly Credential[];
  /** At least one, from which day on the rules are known. */
  readonly editions: readonly Edition[];
}

/** Something that rules are asked about. */
export interface SubjectFile {
  /** Such as `circle`. */
  readonly id: string;
  /** In words, such as `learning circle`. */
  readonly name: string;
  /** What each fact is, by name. Every fact may be left out by who asks. */
  readonly facts: Readonly<Record<string, FactKind>>;
}

/** A fact with one value. */
export type SimpleFactKind = 'yes-or-no' | 'whole-number' | 'text' | 'texts' | 'date';

/** A fact: one value, or a list of things with facts of their own. */
export type FactKind = SimpleFactKind | { readonly each: Readonly<Record<string, SimpleFactKind>> };

/** A rule as data. */
export interface RuleFile {
  /** Unique over all programs that are used together. */
  readonly id: string;
  readonly topic: string;
  readonly modality: Modality;
  /** The rule in one sentence. */
  readonly statement: string;
  readonly source: RuleFileSource;
  /** Values that editions can change; a number that the pages do not give is `null`. */
  readonly parameters?: RuleParameters;
  /** `machine` where it is left out. */
  readonly check?: CheckKind;
  /** `source` where it is left out. */
  readonly origin?: RuleOrigin;
  readonly binds?: 'program';
  /** What the page leaves unclear, in words for people. */
  readonly note?: string;
  /** Names of the readings it depends on. */
  readonly readings?: readonly string[];
  /** Id of the subject it is asked in; left out for a note, which is shown and never evaluated. */
  readonly subject?: string;
  /** Facts that it reads, such as `meetings[].date`; for a rule decided by a function. */
  readonly needs?: readonly string[];
  /** How it is decided; left out where a function is passed for it. */
  readonly answer?: AnswerFile;
}

/** The place in a page where a rule stands. */
export interface RuleFileSource {
  /** Short name of one of the documents. */
  readonly document: string;
  /** Where in the page, in words. */
  readonly place: string;
  /** Line or lines of the page's text. */
  readonly lines?: string;
}

/** How a rule is decided without code. */
export interface AnswerFile {
  readonly is: AnswerKind;
  /** Name of the fact that is looked at. */
  readonly fact: string;
  /** Name of the rule's parameter that it is compared with; left out for `true` and `false`. */
  readonly parameter?: string;
  /** Said where the rule is met; a sentence is made where it is left out. */
  readonly met?: string;
  /** Said where the rule is not met; a sentence is made where it is left out. */
  readonly notMet?: string;
}

/**
 * What a fact must be: `at-least`, `at-most` or `exactly` a number (of a list, how many it has), `one-of` some texts, a
 * list that `includes` some texts, or simply `true` or `false`.
 */
export type AnswerKind =
  | 'at-least'
  | 'at-most'
  | 'exactly'
  | 'one-of'
  | 'includes'
  | 'true'
  | 'false';

/** The value of a fact. */
export type FactValue = SimpleFactValue | readonly Readonly<Record<string, SimpleFactValue>>[];

/** The value of a fact that is no list of things. */
export type SimpleFactValue = boolean | number | string | readonly string[];

/** Facts by name. One that was not given is not there. */
export type FileFacts = Readonly<Record<string, FactValue>>;
