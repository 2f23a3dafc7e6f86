import {
  assess,
  type CalendarDate,
  listRules,
  type Program,
  type RuleParameters,
} from '@cop-credentials/core';

/** The parameters of every rule as of a day, by the id of the rule. */
export function parametersOn(
  program: Program,
  asOf: CalendarDate,
): ReadonlyMap<string, RuleParameters> {
  // Findings name the parameters that they were decided with, whatever the facts.
  const decided = program.subjects.flatMap(
    ({ id }) => assess(program, id, {}, { asOf: knownDay(program, asOf) }).findings,
  );
  return new Map([
    ...listRules(program).map(({ id, parameters }) => [id, parameters] as const),
    ...decided.map(({ rule, parameters }) => [rule, parameters] as const),
  ]);
}

/** The day, or the first on which the program is known. */
export function knownDay({ editions }: Program, day: CalendarDate): CalendarDate {
  const [first] = editions;
  return first !== undefined && day < first.from ? first.from : day;
}
