import type { CoreProblem } from '../errors.js';
import { jsonPointer } from '../json/pointer.js';
import { parameterKindOf } from '../kernel/parameter-kind.js';
import type { ParameterValue } from '../model/rule.js';
import { inWords } from '../text/value-in-words.js';
import { quoted } from '../text/visible-text.js';
import { unfittingComparison } from './comparison-fit.js';
import { unlessKnown } from './known-names.js';
import type { ProgramFile, RuleFile, SubjectFile } from './program-file.js';

/** A program whose editions are not read yet. */
export type ProgramParts = Omit<ProgramFile, 'editions'>;

/** What does not fit together in a program, each with its place. */
export function unfittingParts(
  file: ProgramParts,
  functions: readonly string[],
): readonly CoreProblem[] {
  return [
    ...repeated(file),
    ...file.rules.flatMap((rule, index) =>
      unfittingRule(rule, { file, path: ['rules', index], decided: functions.includes(rule.id) }),
    ),
    ...functionsWithoutRule(file, functions),
  ];
}

function repeated(file: ProgramParts): readonly CoreProblem[] {
  const { documents, subjects, rules, readings = [], credentials = [] } = file;
  return [
    ...twice(documents, { list: ['documents'], member: 'document' }),
    ...twice(subjects, { list: ['subjects'], member: 'id' }),
    ...twice(rules, { list: ['rules'], member: 'id' }),
    ...twice(readings, { list: ['readings'], member: 'name' }),
    ...twice(credentials, { list: ['credentials'], member: 'id' }),
    ...credentials.flatMap(({ keyCompetencies = [] }, index) =>
      twice(keyCompetencies, {
        list: ['credentials', index, 'keyCompetencies'],
        member: 'id',
      }),
    ),
  ];
}

function twice<Member extends string>(
  things: readonly Readonly<Record<Member, string>>[],
  { list, member }: { readonly list: readonly PropertyKey[]; readonly member: Member },
): readonly CoreProblem[] {
  const seen = new Set<string>();
  return things.flatMap(({ [member]: name }, index) => {
    if (seen.size < seen.add(name).size) return [];
    return [
      {
        code: 'program.duplicate',
        path: jsonPointer([...list, index, member]),
        message: `${quoted(name)} is taken already.`,
        hint: `Give each of the ${String(list.at(-1))} a name of its own.`,
      },
    ];
  });
}

function functionsWithoutRule(
  { rules }: ProgramParts,
  functions: readonly string[],
): readonly CoreProblem[] {
  const known = rules.map(({ id }) => id);
  return functions.flatMap((name) =>
    unlessKnown(name, { path: ['functions', name], what: 'rule', known }),
  );
}

interface RuleContext {
  readonly file: ProgramParts;
  readonly path: readonly PropertyKey[];
  /** Whether a function is passed for the rule. */
  readonly decided: boolean;
}

function unfittingRule(rule: RuleFile, context: RuleContext): readonly CoreProblem[] {
  const { file, path } = context;
  const { source, subject: id, readings = [], parameters = {} } = rule;
  const documents = file.documents.map(({ document }) => document);
  const names = (file.readings ?? []).map(({ name }) => name);
  const at = (...below: readonly PropertyKey[]) => [...path, ...below];
  return [
    ...unlessKnown(source.document, {
      path: at('source', 'document'),
      what: 'document',
      known: documents,
    }),
    ...readings.flatMap((name, index) =>
      unlessKnown(name, { path: at('readings', index), what: 'reading', known: names }),
    ),
    ...Object.entries(parameters).flatMap(([name, value]) =>
      unfittingValue(value, { name, path: at('parameters', name) }),
    ),
    ...(id === undefined ? answeredNote(rule, context) : unfittingAnswer(rule, { ...context, id })),
  ];
}

function unfittingValue(
  value: ParameterValue,
  { name, path }: { readonly name: string; readonly path: readonly PropertyKey[] },
): readonly CoreProblem[] {
  const { accepts, expected } = parameterKindOf(name, value);
  if (accepts(value)) return [];
  const message = `${inWords(value)} is not ${expected}.`;
  return [{ code: 'program.invalid', path: jsonPointer(path), message, expected }];
}

function answeredNote(rule: RuleFile, { path, decided }: RuleContext): readonly CoreProblem[] {
  if (rule.answer === undefined && !decided) return [];
  return [
    unanswered(path, {
      message: `The rule ${quoted(rule.id)} has an answer, and no subject that it is asked in.`,
      hint: 'Name the subject, or leave out the answer for a note.',
    }),
  ];
}

function unfittingAnswer(
  rule: RuleFile,
  { file, path, decided, id }: RuleContext & { readonly id: string },
): readonly CoreProblem[] {
  const subject = file.subjects.find((one) => one.id === id);
  if (subject === undefined) {
    const known = file.subjects.map((one) => one.id);
    return unlessKnown(id, { path: [...path, 'subject'], what: 'subject', known });
  }
  if ((rule.answer !== undefined) === decided) {
    return [
      unanswered(path, {
        message: decided
          ? `The rule ${quoted(rule.id)} has both an answer and a function.`
          : `Nothing decides the rule ${quoted(rule.id)}.`,
        hint: 'Give it an answer, or pass a function for it.',
      }),
    ];
  }
  const known = pathsOf(subject);
  return [
    ...(rule.needs ?? []).flatMap((name, index) =>
      unlessKnown(name, { path: [...path, 'needs', index], what: 'fact', known }),
    ),
    ...unfittingComparison(rule, { subject, path: [...path, 'answer'] }),
  ];
}

/** Every path into facts of a subject: `meetings`, `meetings[]`, `meetings[].date`. */
function pathsOf({ facts }: SubjectFile): readonly string[] {
  return Object.entries(facts).flatMap(([name, kind]) => {
    if (typeof kind === 'string') return kind === 'texts' ? [name, `${name}[]`] : [name];
    return [name, `${name}[]`, ...Object.keys(kind.each).map((each) => `${name}[].${each}`)];
  });
}

function unanswered(
  path: readonly PropertyKey[],
  said: { readonly message: string; readonly hint: string },
): CoreProblem {
  return { code: 'program.unanswered', path: jsonPointer(path), ...said };
}
