import { match } from 'ts-pattern';
import type * as z from 'zod';
import { type CoreErrorCode, type CoreProblem, throwProblems } from '../errors.js';
import { copyJson, isPlainJson } from '../json/copy.js';
import { jsonPointer } from '../json/pointer.js';
import { nearestName } from '../text/nearest-name.js';
import { inWords } from '../text/value-in-words.js';
import { listed } from '../text/words.js';
import { unknownName } from '../unknown-name.js';
import { namesAt } from './shape.js';

/** The code that each kind of fault is given. */
export interface ParseCodes {
  readonly notPlainJson: CoreErrorCode;
  readonly unknownName: CoreErrorCode;
  readonly wrongType: CoreErrorCode;
  readonly invalidValue: CoreErrorCode;
  readonly invalidDate: CoreErrorCode;
  /** What its names are of; `fact` where it is left out. */
  readonly what?: string;
}

/** One code for every kind of fault, of what is no facts. */
export function oneCode(code: CoreErrorCode): ParseCodes {
  return {
    what: 'field',
    notPlainJson: code,
    unknownName: code,
    wrongType: code,
    invalidValue: code,
    invalidDate: code,
  };
}

type Issue = z.core.$ZodIssue;

/** Reads what came from outside by a schema: a copy of it, or an error that names every fault. */
export function parseBy<T>(schema: z.ZodType<T>, given: unknown, codes: ParseCodes): T {
  // A schema makes new objects of what it reads, so plain JSON need not be copied for it.
  const copy = isPlainJson(given) ? given : copyJson(given, codes.notPlainJson);
  const result = schema.safeParse(copy);
  if (result.success) return result.data;
  throwProblems(result.error.issues.flatMap((issue) => problemsOf(issue, { schema, copy, codes })));
  throw result.error;
}

interface Context {
  readonly schema: z.core.$ZodType;
  readonly copy: unknown;
  readonly codes: ParseCodes;
}

function problemsOf(issue: Issue, context: Context): readonly CoreProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = namesAt(context.schema, issue.path);
    const { unknownName: code, what = 'fact' } = context.codes;
    return issue.keys.map((name) =>
      unknownName({ code, path: [...issue.path, name], what, name, known }),
    );
  }
  const value = valueAt(context.copy, issue.path);
  const expected = expectedBy(issue);
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const nearest = typeof value === 'string' ? nearestName(value, values) : undefined;
  return [
    {
      code: codeOf(issue, context.codes),
      path: jsonPointer(issue.path),
      message:
        value === undefined ? `This must be ${expected}.` : `${inWords(value)} is not ${expected}.`,
      expected,
      ...(nearest && { hint: `Did you mean "${nearest}"?` }),
    },
  ];
}

function codeOf(issue: Issue, codes: ParseCodes): CoreErrorCode {
  if (issue.code === 'invalid_type') return codes.wrongType;
  const isDate = issue.code === 'invalid_format' && issue.format === 'date';
  return isDate ? codes.invalidDate : codes.invalidValue;
}

/** What an issue asks for, as words that follow "is not". */
function expectedBy(issue: Issue): string {
  return match(issue)
    .with({ code: 'invalid_type' }, ({ expected }) => typeNames[expected] ?? expected)
    .with({ code: 'invalid_value' }, ({ values }) => listed(values.map(String), 'or'))
    .with({ code: 'invalid_format', format: 'date' }, () => 'a calendar date, YYYY-MM-DD')
    .with({ code: 'too_small', origin: 'string' }, () => 'a text with something in it')
    .with({ code: 'too_small' }, ({ minimum }) => `${minimum} or more`)
    .with({ code: 'too_big' }, ({ maximum }) => `${maximum} or less`)
    .otherwise(({ message }) => message);
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((reached, part) => {
    return typeof reached === 'object' && reached !== null ? Reflect.get(reached, part) : undefined;
  }, value);
}
