import {
  type CalendarDate,
  CoreError,
  type Edition,
  type ParameterValue,
  type Program,
  type RuleParameters,
  withEdition,
} from '@cop-credentials/core';
import type { Problem } from '../ledger/problem.js';
import { parametersOn } from '../program/parameters.js';
import type { Entered, FieldError } from '../web/form.js';
import {
  fieldName,
  type ParameterField,
  parameterFields,
  readParameter,
  sameValue,
} from './parameter-fields.js';

/** An edition as it was entered, with the program that has it; or what is wrong, field by field. */
export type DraftedEdition =
  | { readonly ok: true; readonly edition: Edition; readonly program: Program }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Makes an edition of what was entered: only the values that differ from the edition before, so that what the form says
 * is what applies from its first day.
 */
export function draftEdition(
  before: Program,
  wish: { readonly from: CalendarDate; readonly note: string; readonly entered: Entered },
): DraftedEdition {
  const { from, note, entered } = wish;
  const fields = parameterFields(before, parametersOn(before, from));
  const read = fields.map((field) => ({ field, read: readParameter(field, entered) }));
  const errors = read.flatMap(({ field: { field }, read: one }) =>
    one.ok ? [] : [{ field, message: one.message }],
  );
  if (errors.length > 0) return { ok: false, errors };
  const own = read.flatMap(({ field, read: one }): readonly Wanted[] =>
    one.ok && one.value !== 'follows' ? [{ field, value: one.value }] : [],
  );
  const followed = fields.flatMap((field): readonly Wanted[] => {
    if (own.some((one) => one.field === field)) return [];
    const leader = own.find((one) => one.field.field === field.follows);
    return leader === undefined ? [] : [{ field, value: leader.value }];
  });
  try {
    const changed = own.filter(({ field, value }) => !sameValue(field.before, value));
    const edition = { id: from, from, note, parameters: byRule(changed) };
    const applied = parametersOn(withEdition(before, edition), from);
    // A rule that follows another changes with it; where the form says otherwise it needs a value of its own.
    const missed = [...own, ...followed].filter(
      ({ field: { rule, name }, value }) => !sameValue(applied.get(rule.id)?.[name] ?? null, value),
    );
    const whole = { ...edition, parameters: byRule([...changed, ...missed]) };
    return { ok: true, edition: whole, program: withEdition(before, whole) };
  } catch (error) {
    if (error instanceof CoreError) return { ok: false, errors: fieldErrors(error.problems) };
    throw error;
  }
}

/** Puts problems of core at the fields that they speak of. */
export function fieldErrors(problems: readonly Problem[]): readonly FieldError[] {
  return problems.map(({ path = '', message }) => ({ field: fieldAt(path), message }));
}

interface Wanted {
  readonly field: ParameterField;
  readonly value: ParameterValue;
}

function byRule(wanted: readonly Wanted[]): Readonly<Record<string, RuleParameters>> {
  const rules: Record<string, RuleParameters> = {};
  for (const { field, value } of wanted) {
    rules[field.rule.id] = { ...rules[field.rule.id], [field.name]: value };
  }
  return rules;
}

/**
 * The field that a JSON pointer speaks of; empty for the form as a whole, whose first day is fixed. No rule or parameter
 * has a name that a pointer would write otherwise.
 */
function fieldAt(pointer: string): string {
  const [, place = '', rule, name] = pointer.split('/');
  if (place === 'parameters' && rule !== undefined && name !== undefined)
    return fieldName(rule, name);
  return place === 'note' ? place : '';
}
