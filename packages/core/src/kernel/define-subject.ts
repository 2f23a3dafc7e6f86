import type * as z from 'zod';
import type { CalendarDate } from '../calendar-date.js';
import { type CoreProblem, throwProblems } from '../errors.js';
import type { RuleParameters } from '../model/rule.js';
import type { Subject } from '../model/subject.js';
import { parseFacts } from '../parse-facts.js';
import type { RuleDefinition } from './define-rule.js';
import { wholeOf } from './fact.js';
import { findingOf } from './finding.js';
import { withRecord } from './terms.js';

/** A subject as it is written down. */
export interface SubjectDraft<FactsBySubject, Id extends keyof FactsBySubject & string> {
  readonly id: Id;
  /** In words, such as `CoP proposal`. */
  readonly name: string;
  readonly facts: z.ZodType<FactsBySubject[Id]>;
  /** What cannot be true together, beyond what a schema can say. */
  contradictions?(facts: FactsBySubject[Id], asOf: CalendarDate): readonly CoreProblem[];
}

/** Makes a subject that answers those of a program's rules that name it. */
export function defineSubject<FactsBySubject, Id extends keyof FactsBySubject & string>(
  draft: SubjectDraft<FactsBySubject, Id>,
  definitions: readonly RuleDefinition<string, RuleParameters, FactsBySubject>[],
): Subject {
  const { id, name, facts: schema } = draft;
  const own = definitions.flatMap((definition) => {
    const asked = definition.answers[id];
    return asked === undefined ? [] : [{ definition, asked }];
  });
  return {
    id,
    name,
    facts: schema,
    findings(given, terms) {
      const facts = parseFacts(schema, given);
      throwProblems(draft.contradictions?.(facts, terms.asOf) ?? []);
      const whole = wholeOf(facts);
      const { terms: recorded, collect } = withRecord(terms);
      const { asOf, parametersOf, choiceOf, numberOf } = recorded;
      return own.map(({ definition, asked }) => {
        const parameters = parametersOf(definition);
        const ruleTerms = { asOf, parameters, parametersOf, choiceOf, numberOf };
        const answer = asked.answer(whole, ruleTerms);
        return findingOf(definition.rule, { answer, parameters, taken: collect() });
      });
    },
  };
}
