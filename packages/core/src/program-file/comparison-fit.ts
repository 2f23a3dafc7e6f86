import type { CoreProblem } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';
import type { ParameterValue } from '../model/rule.js';
import { quoted } from '../text/visible-text.js';
import { unlessKnown } from './known-names.js';
import type { AnswerKind, RuleFile, SimpleFactKind, SubjectFile } from './program-file.js';

/** What does not fit between a declared answer, the facts of its subject and the parameters of its rule. */
export function unfittingComparison(
  { answer, parameters = {}, id }: RuleFile,
  { subject, path }: { readonly subject: SubjectFile; readonly path: readonly PropertyKey[] },
): readonly CoreProblem[] {
  if (answer === undefined) return [];
  const { facts, parameter: kind, expected } = fits[answer.is];
  const problem = (member: string, message: string): CoreProblem => ({
    code: 'program.invalid',
    path: jsonPointer([...path, member]),
    message,
    expected,
  });
  const names = [
    ...unlessKnown(answer.fact, {
      path: [...path, 'fact'],
      what: `fact of ${subject.id}`,
      known: Object.keys(subject.facts),
    }),
    ...(answer.parameter === undefined
      ? []
      : unlessKnown(answer.parameter, {
          path: [...path, 'parameter'],
          what: `parameter of ${id}`,
          known: Object.keys(parameters),
        })),
  ];
  if (names.length > 0) return names;
  const fact = subject.facts[answer.fact];
  const value = answer.parameter === undefined ? undefined : parameters[answer.parameter];
  return [
    ...(facts.includes(typeof fact === 'string' ? fact : 'each')
      ? []
      : [problem('fact', `The fact ${quoted(answer.fact)} cannot be asked for this.`)]),
    ...(kind(value) ? [] : [problem('parameter', 'The parameter does not fit what is asked.')]),
  ];
}

interface Fit {
  /** Kinds of fact that can be asked. */
  readonly facts: readonly (SimpleFactKind | 'each')[];
  /** Whether a parameter can be asked for; `undefined` where there is none. */
  readonly parameter: (value: ParameterValue | undefined) => boolean;
  readonly expected: string;
}

const ofNumber: Fit = {
  facts: ['whole-number', 'texts', 'each'],
  parameter: (value) => value === null || typeof value === 'number',
  expected: 'a whole number or a list, and a parameter that is a number',
};

const ofTruth: Fit = {
  facts: ['yes-or-no'],
  parameter: (value) => value === undefined,
  expected: 'a fact that is yes or no, and no parameter',
};

const fits: Readonly<Record<AnswerKind, Fit>> = {
  'at-least': ofNumber,
  'at-most': ofNumber,
  exactly: ofNumber,
  'one-of': {
    facts: ['text', 'texts'],
    parameter: Array.isArray,
    expected: 'a text or a list of texts, and a parameter that is a list of texts',
  },
  includes: {
    facts: ['texts'],
    parameter: Array.isArray,
    expected: 'a list of texts, and a parameter that is a list of texts',
  },
  true: ofTruth,
  false: ofTruth,
};
