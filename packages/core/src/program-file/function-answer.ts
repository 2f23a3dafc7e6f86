import * as z from 'zod';
import { CoreError } from '../errors.js';
import { deepFreeze } from '../json/freeze.js';
import type { Answer } from '../kernel/answer.js';
import type { SubjectAnswer } from '../kernel/define-rule.js';
import type { Reading, ReadingValue } from '../model/reading.js';
import type { RuleParameters } from '../model/rule.js';
import type { Terms } from '../model/terms.js';
import { oneCode, parseBy } from '../schema/parse.js';
import { text } from '../schema/parts.js';
import { underPath } from '../under-path.js';
import { unknownName } from '../unknown-name.js';
import type { FileFacts } from './program-file.js';
import type { AnyRuleFunction } from './rule-function.js';

/** What a function decides for. */
export interface FunctionRule {
  readonly id: string;
  readonly needs: readonly string[];
  readonly readings: readonly Reading[];
}

/** Makes the answer of a rule from a function, whose answers are checked. */
export function functionAnswer(
  decide: AnyRuleFunction,
  { id, needs, readings }: FunctionRule,
): SubjectAnswer<FileFacts, RuleParameters> {
  return {
    needs,
    answer(facts, { asOf, parameters, ...terms }) {
      const reading = (name: string) => readingOf(readings, { name, terms });
      // Sound as far as the function's type of facts says what its subject's data say, by which these were checked.
      const checked = deepFreeze(facts.value) as never;
      const given = decide(checked, { asOf, parameters, reading });
      return underPath(['functions', id], () => parseBy(answer, given, oneCode('program.invalid')));
    },
  };
}

function readingOf(
  readings: readonly Reading[],
  { name, terms }: { readonly name: string; readonly terms: Pick<Terms, 'choiceOf' | 'numberOf'> },
): ReadingValue {
  const reading = readings.find((one) => one.name === name);
  if (reading !== undefined) {
    return 'values' in reading ? terms.choiceOf(reading) : terms.numberOf(reading);
  }
  const known = readings.map((one) => one.name);
  const path = ['readings', name];
  throw new CoreError(
    unknownName({ code: 'program.unknown-name', path, what: 'reading', name, known }),
  );
}

const said = {
  message: text,
  observed: z.exactOptional(z.json()),
  expected: z.exactOptional(z.json()),
};

const answer: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.enum(['met', 'not-met', 'not-applicable']) }),
  z.strictObject({ ...said, kind: z.literal('unknown'), missing: z.array(text) }),
]);
