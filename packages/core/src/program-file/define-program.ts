import { throwProblems } from '../errors.js';
import { defineProgram as freezeProgram } from '../kernel/define-program.js';
import { defineRule, type RuleDefinition, type SubjectAnswer } from '../kernel/define-rule.js';
import { defineSubject } from '../kernel/define-subject.js';
import type { FeeSchedule } from '../model/fees.js';
import type { Program } from '../model/program.js';
import type { RuleParameters } from '../model/rule.js';
import type { Source } from '../model/source.js';
import { oneCode, parseBy } from '../schema/parse.js';
import { underPath } from '../under-path.js';
import { withEdition } from '../with-edition.js';
import { declaredAnswer } from './declared-answer.js';
import { factsSchema } from './fact-kinds.js';
import { functionAnswer } from './function-answer.js';
import type { FileFacts, RuleFile } from './program-file.js';
import { type ProgramParts, unfittingParts } from './references.js';
import type { AnyRuleFunction } from './rule-function.js';
import { programFile } from './schema.js';

/** What a program needs beside its data. */
export interface DefineProgramOptions {
  /** Functions for the rules that are more than a comparison, by rule id. */
  readonly functions?: Readonly<Record<string, AnyRuleFunction>>;
  /** How it prices what people ask for; left out where it charges nothing. */
  readonly fees?: FeeSchedule;
}

/**
 * Makes a program of data, such as a program administrator would keep in a file.
 *
 * Its subjects, facts, rules, parameters, readings, credentials and editions are plain JSON; a rule that compares one fact
 * with one parameter is data too. A rule that is more than that is a function, passed beside the data under the rule's id.
 * The program then works like those that are built in, with {@link assess}, {@link explain}, {@link withEdition} and
 * {@link listRules}; {@link getRule} knows the built-in rules alone. Reads no file and checks no address.
 *
 * @param data - Plain JSON: see {@link ProgramFile}.
 * @throws {@link CoreError} with the place in the data: `program.invalid` for another shape or a value that does not fit;
 * `program.duplicate` for a name that is taken; `program.unknown-name` for a name that nothing has, with the nearest known
 * one; `program.unanswered` for a rule that nothing decides, or two things do; `edition.*` as for {@link withEdition}. A
 * function that answers in another shape is `program.invalid` when it is asked.
 *
 * @example
 * ```ts
 * import { assess, defineProgram } from '@cop-credentials/core';
 *
 * const program = defineProgram({
 *   id: 'learning-circles',
 *   name: 'Learning Circles',
 *   documents: [{ document: 'guide', title: 'The guide', url: 'https://circles.example.org/guide' }],
 *   subjects: [{ id: 'circle', name: 'learning circle', facts: { meetings: 'whole-number' } }],
 *   rules: [
 *     {
 *       id: 'circle-min-meetings',
 *       topic: 'session',
 *       modality: 'must',
 *       statement: 'A circle meets at least four times.',
 *       source: { document: 'guide', place: 'page 1' },
 *       parameters: { minMeetings: 4 },
 *       subject: 'circle',
 *       answer: { is: 'at-least', fact: 'meetings', parameter: 'minMeetings' },
 *     },
 *   ],
 *   editions: [{ id: 'first', from: '2026-01-01', parameters: {} }],
 * });
 *
 * assess(program, 'circle', { meetings: 4 }, { asOf: '2026-01-15' }).outcome; //=> 'meets'
 * assess(program, 'circle', { meetings: 3 }, { asOf: '2026-01-15' }).outcome; //=> 'does-not-meet'
 * assess(program, 'circle', {}, { asOf: '2026-01-15' }).outcome; //=> 'undetermined'
 * ```
 */
export function defineProgram(data: unknown, options: DefineProgramOptions = {}): Program {
  const { functions = {}, fees } = options;
  const { editions, ...file } = parseBy(programFile, data, oneCode('program.invalid'));
  throwProblems(unfittingParts(file, Object.keys(functions)));
  const definitions = file.rules.map((rule) => definitionOf(rule, { file, functions }));
  const { id, name, documents, readings = [], credentials } = file;
  const program = freezeProgram({
    id,
    name,
    documents,
    rules: definitions.map(({ rule }) => rule),
    subjects: file.subjects.map((subject) =>
      defineSubject<FactsBySubject, string>(
        { id: subject.id, name: subject.name, facts: factsSchema(subject) },
        definitions,
      ),
    ),
    readings,
    editions: [],
    ...(credentials && { credentials }),
    ...(fees && { fees }),
  });
  return editions.reduce<Program>(
    (before, edition, index) => underPath(['editions', index], () => withEdition(before, edition)),
    program,
  );
}

type FactsBySubject = Readonly<Record<string, FileFacts>>;

interface DefinitionContext {
  readonly file: ProgramParts;
  readonly functions: Readonly<Record<string, AnyRuleFunction>>;
}

function definitionOf(
  rule: RuleFile,
  { file, functions }: DefinitionContext,
): RuleDefinition<string, RuleParameters, FactsBySubject> {
  const { subject, answer, needs = [], readings: names = [], source, ...stated } = rule;
  const readings = (file.readings ?? []).filter(({ name }) => names.includes(name));
  const decide = functions[rule.id];
  const answers: Record<string, SubjectAnswer<FileFacts, RuleParameters>> = {};
  if (subject !== undefined && answer !== undefined) answers[subject] = declaredAnswer(answer);
  if (subject !== undefined && decide !== undefined) {
    answers[subject] = functionAnswer(decide, { id: rule.id, needs, readings });
  }
  return defineRule(file.id, {
    parameters: {},
    check: 'machine',
    ...stated,
    source: sourceOf(source, file),
    readings,
    answers,
  });
}

function sourceOf({ document, ...place }: RuleFile['source'], { documents }: ProgramParts): Source {
  const page = documents.find((one) => one.document === document);
  return { document, title: page?.title ?? '', url: page?.url ?? '', ...place };
}
