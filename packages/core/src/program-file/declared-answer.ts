import { match } from 'ts-pattern';
import { answerOf } from '../kernel/answer.js';
import type { SubjectAnswer } from '../kernel/define-rule.js';
import { field } from '../kernel/fact.js';
import { atLeast, atMost, isExactly, type Truth, test } from '../kernel/truth.js';
import type { ParameterValue, RuleParameters } from '../model/rule.js';
import { listedQuoted } from '../text/words.js';
import type { AnswerFile, AnswerKind, FactValue, FileFacts } from './program-file.js';

/** Names of the ways to decide a rule without code. */
export const answerKinds = [
  'at-least',
  'at-most',
  'exactly',
  'one-of',
  'includes',
  'true',
  'false',
] as const satisfies readonly AnswerKind[];

/** Makes the answer of a rule from the way it is declared, which was checked against its facts and parameters. */
export function declaredAnswer(declared: AnswerFile): SubjectAnswer<FileFacts, RuleParameters> {
  const { fact: name, parameter = '', met, notMet } = declared;
  return {
    needs: [name],
    answer(facts, { parameters }) {
      const fact = field(facts, name);
      const { holds, asked, shown, expected } = questionOf(declared.is, parameters[parameter]);
      const observed = fact.value === undefined ? undefined : shown(fact.value);
      const told = `${name}: ${typeof observed === 'object' ? listedQuoted(observed) : observed}`;
      return answerOf(test(fact, holds), {
        met: met ?? `${told}, as asked (${asked}).`,
        notMet: notMet ?? `${told}; asked for: ${asked}.`,
        observed,
        expected,
      });
    },
  };
}

/** What is asked of the value of a fact. */
interface Question {
  readonly holds: (value: FactValue) => Truth;
  /** What is asked for, in words. */
  readonly asked: string;
  /** What is looked at in the value. */
  readonly shown: (value: FactValue) => number | boolean | readonly string[];
  readonly expected: ParameterValue;
}

function questionOf(is: AnswerKind, parameter: ParameterValue | undefined): Question {
  return match(is)
    .with('at-least', () => numberQuestion(parameter, { asked: 'at least', compare: atLeast }))
    .with('at-most', () => numberQuestion(parameter, { asked: 'at most', compare: atMost }))
    .with('exactly', () => numberQuestion(parameter, { asked: 'exactly', compare: isExactly }))
    .with('one-of', () => textQuestion(parameter, 'or'))
    .with('includes', () => textQuestion(parameter, 'and'))
    .with('true', () => truthQuestion(true))
    .with('false', () => truthQuestion(false))
    .exhaustive();
}

interface NumberComparison {
  readonly asked: string;
  readonly compare: (size: number, limit: number | null) => Truth;
}

function numberQuestion(
  parameter: ParameterValue | undefined,
  { asked, compare }: NumberComparison,
): Question {
  const limit = typeof parameter === 'number' ? parameter : null;
  return {
    holds: (value) => compare(sizeOf(value), limit),
    asked: `${asked} ${limit}`,
    shown: sizeOf,
    expected: limit,
  };
}

/** One text must be among those that are asked for (`or`), or a list must hold them all (`and`). */
function textQuestion(parameter: ParameterValue | undefined, conjunction: 'and' | 'or'): Question {
  const asked = Array.isArray(parameter) ? parameter : [];
  return {
    holds: (value) => {
      const given = textsOf(value);
      return conjunction === 'or'
        ? given.every((one) => asked.includes(one))
        : asked.every((one) => given.includes(one));
    },
    asked: listedQuoted(asked, conjunction),
    shown: textsOf,
    expected: asked,
  };
}

function truthQuestion(wanted: boolean): Question {
  return {
    holds: (value) => value === wanted,
    asked: String(wanted),
    shown: (value) => value === true,
    expected: wanted,
  };
}

function sizeOf(value: FactValue): number {
  return Array.isArray(value) ? value.length : Number(value);
}

function textsOf(value: FactValue): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}
