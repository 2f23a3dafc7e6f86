import type { Reading } from '../model/reading.js';
import type { CheckKind, Modality, Rule, RuleOrigin, RuleParameters } from '../model/rule.js';
import type { Source } from '../model/source.js';
import type { Effective, Parameterized, Terms } from '../model/terms.js';
import type { Answer } from './answer.js';
import type { Fact } from './fact.js';
import type { FactPath } from './fact-path.js';

/** How a rule answers in one subject. */
export interface SubjectAnswer<Facts, Parameters extends RuleParameters> {
  /** Paths of the facts that it reads. */
  readonly needs: readonly FactPath<Facts>[];
  answer(facts: Fact<Facts>, terms: RuleTerms<Parameters>): Answer;
}

/** What applies to a call, with the rule's own parameters at hand. */
export interface RuleTerms<Parameters extends RuleParameters> extends Terms {
  readonly parameters: Effective<Parameters>;
}

/** A rule as it is written down, once. `FactsBySubject` names the facts of each subject of its program. */
export interface RuleDraft<Id extends string, Parameters extends RuleParameters, FactsBySubject> {
  readonly id: Id;
  readonly topic: string;
  readonly modality: Modality;
  readonly statement: string;
  readonly source: Source;
  readonly alsoAt?: readonly Source[];
  readonly parameters: Parameters;
  /** The rule whose parameters these are. */
  readonly parametersFrom?: Parameterized<Parameters>;
  readonly check: CheckKind;
  /** `source` where it is left out. */
  readonly origin?: RuleOrigin;
  readonly binds?: 'program';
  readonly note?: string;
  readonly readings?: readonly Reading[];
  /** One answer for each subject it is evaluated in; none for a note. */
  readonly answers: {
    readonly [Subject in keyof FactsBySubject]?: SubjectAnswer<FactsBySubject[Subject], Parameters>;
  };
}

/** A rule as data, with its answers. */
export interface RuleDefinition<
  Id extends string = string,
  Parameters extends RuleParameters = RuleParameters,
  FactsBySubject = unknown,
> extends Parameterized<Parameters> {
  readonly rule: Rule<Id>;
  readonly answers: RuleDraft<Id, Parameters, FactsBySubject>['answers'];
}

/** Makes a rule of a program from its draft. */
export function defineRule<Id extends string, Parameters extends RuleParameters, FactsBySubject>(
  program: string,
  draft: RuleDraft<Id, Parameters, FactsBySubject>,
): RuleDefinition<Id, Parameters, FactsBySubject> {
  const { answers, parameters, parametersFrom, readings, alsoAt, origin, ...stated } = draft;
  const rule: Rule<Id> = {
    ...stated,
    program,
    parameters,
    subjects: Object.keys(answers),
    needs: needsOf(answers),
    readings: (readings ?? []).map(({ name }) => name),
    alsoAt: alsoAt ?? [],
    origin: origin ?? 'source',
    ...(parametersFrom && { parametersFrom: parametersFrom.rule.id }),
  };
  return { rule, parameters, answers };
}

function needsOf<FactsBySubject, Parameters extends RuleParameters>(
  answers: {
    readonly [Subject in keyof FactsBySubject]?: SubjectAnswer<FactsBySubject[Subject], Parameters>;
  },
): readonly string[] {
  const needs = new Set<string>();
  for (const subject in answers) for (const path of answers[subject]?.needs ?? []) needs.add(path);
  return [...needs];
}
