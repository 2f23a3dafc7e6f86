import * as z from 'zod';
import { type CoreErrorCode, type CoreProblem, throwProblems } from './errors.js';
import { jsonPointer } from './json/pointer.js';
import { defineProgram } from './kernel/define-program.js';
import { parameterKindOf } from './kernel/parameter-kind.js';
import type { Edition } from './model/edition.js';
import type { Program } from './model/program.js';
import type { ParameterValue, Rule, RuleParameters } from './model/rule.js';
import { oneCode, parseBy } from './schema/parse.js';
import { calendarDate, text } from './schema/parts.js';
import { inWords } from './text/value-in-words.js';
import { quoted } from './text/visible-text.js';
import { unknownName } from './unknown-name.js';

/**
 * Gives a program one more dated edition of its parameters.
 *
 * Changes numbers, lists and names that the rules already have; it does not add rules. What the edition does not name
 * stays as in the edition before it. The program that is given is left as it is.
 *
 * @param edition - Plain JSON, such as a program administrator would keep in a file: see {@link Edition}. Amounts are in
 * the smallest unit of their currency. `null` says that a number is not published, and leaves open what needs it.
 * @throws {@link CoreError} `edition.invalid` for another shape or a value of another kind; `edition.duplicate` for an id
 * or a first day that is taken; `edition.unknown-rule` and `edition.unknown-parameter`, with the nearest known name.
 *
 * @example
 * ```ts
 * import { campusCompactCep, quoteFees, withEdition } from '@cop-credentials/core';
 *
 * const program = withEdition(campusCompactCep, {
 *   id: '2026-07-01',
 *   from: '2026-07-01',
 *   parameters: { 'cep-fee-amount': { amount: 7500 } },
 * });
 * const request = { items: [{ kind: 'micro-credential-application' }] };
 *
 * quoteFees(program, request, { asOf: '2026-06-30' }).total; //=> { amount: 6000, currency: 'USD' }
 * quoteFees(program, request, { asOf: '2026-07-01' }).total; //=> { amount: 7500, currency: 'USD' }
 * ```
 */
export function withEdition(program: Program, edition: unknown): Program {
  const added = parseBy(editionSchema, edition, oneCode(invalid));
  throwProblems([...clashes(program, added), ...unfitting(program, added)]);
  const editions = [...program.editions, added].sort((a, b) => (a.from < b.from ? -1 : 1));
  return defineProgram({ ...program, editions });
}

const invalid: CoreErrorCode = 'edition.invalid';

/** The value of a parameter, of whichever kind. */
export const parameterValue: z.ZodType<ParameterValue> = z.union(
  [z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())],
  'a text, a number, true or false, null or a list of texts',
);

const editionSchema: z.ZodType<Edition> = z.strictObject({
  id: text,
  from: calendarDate,
  note: z.exactOptional(text),
  basis: z.exactOptional(z.enum(['previous-edition', 'pages'])),
  parameters: z.record(text, z.record(text, parameterValue)),
});

function clashes({ editions }: Program, added: Edition): readonly CoreProblem[] {
  return (['id', 'from'] as const).flatMap((name): readonly CoreProblem[] => {
    if (!editions.some((edition) => edition[name] === added[name])) return [];
    return [
      {
        code: 'edition.duplicate',
        path: jsonPointer([name]),
        message: `There is an edition with ${name} ${quoted(added[name])} already.`,
        hint: 'Give each edition an id and a first day of its own.',
      },
    ];
  });
}

function unfitting({ rules }: Program, { parameters }: Edition): readonly CoreProblem[] {
  return Object.entries(parameters).flatMap(([id, values]) => {
    const rule = rules.find((one) => one.id === id);
    if (rule !== undefined) return unfittingValues(rule, values);
    const known = rules.map((one) => one.id);
    const path = ['parameters', id];
    return [unknownName({ code: 'edition.unknown-rule', path, what: 'rule', name: id, known })];
  });
}

function unfittingValues(
  { id, parameters: usual }: Rule,
  values: RuleParameters,
): readonly CoreProblem[] {
  return Object.entries(values).flatMap(([name, value]): readonly CoreProblem[] => {
    const path = ['parameters', id, name];
    const readWith = Object.hasOwn(usual, name) ? usual[name] : undefined;
    if (readWith === undefined) {
      const known = Object.keys(usual);
      const what = `parameter of ${id}`;
      return [unknownName({ code: 'edition.unknown-parameter', path, what, name, known })];
    }
    const { expected, accepts } = parameterKindOf(name, readWith);
    if (accepts(value)) return [];
    const message = `${inWords(value)} is not ${expected}.`;
    return [{ code: invalid, path: jsonPointer(path), message, expected }];
  });
}
