import type { ParameterValue, Program, Rule, RuleParameters } from '@cop-credentials/core';
import { decimalPlaces, readAmount, typedAmount } from '../program/money-amount.js';
import { type ParameterForm, parameterForm } from '../program/parameter-words.js';
import { type Entered, firstOf } from '../web/form.js';

/** A parameter of a rule as a field of the form for a new edition. */
export interface ParameterField {
  /** The name of the field. */
  readonly field: string;
  readonly rule: Rule;
  readonly name: string;
  readonly form: ParameterForm;
  /** The value in the edition before. */
  readonly before: ParameterValue;
  /** The field that it follows where nothing is entered. */
  readonly follows: string | undefined;
  /** The text that stands in the field at first. */
  readonly typed: string;
}

/** What was entered into one field: a value, that it follows another field, or why it is neither. */
export type ReadParameter =
  | { readonly ok: true; readonly value: ParameterValue | 'follows' }
  | { readonly ok: false; readonly message: string };

/** The name of the field of a parameter. */
export function fieldName(rule: string, name: string): string {
  return `value.${rule}.${name}`;
}

/** A field for each parameter of each rule that is asked of anything; notes decide nothing. */
export function parameterFields(
  { rules }: Program,
  before: ReadonlyMap<string, RuleParameters>,
): readonly ParameterField[] {
  return rules
    .filter(({ subjects }) => subjects.length > 0)
    .flatMap((rule) =>
      Object.keys(rule.parameters).map((name): ParameterField => {
        const form = parameterForm(rule.parameters, name);
        const value = valueIn(before, rule.id, name);
        const leader = rule.parametersFrom;
        const leads = leader !== undefined && before.get(leader)?.[name] !== undefined;
        const isFollowing = leads && sameValue(value, valueIn(before, leader, name));
        return {
          field: fieldName(rule.id, name),
          rule,
          name,
          form,
          before: value,
          follows: leads ? fieldName(leader, name) : undefined,
          typed: isFollowing ? '' : typedValue(value, { form, places: placesOf(before, rule.id) }),
        };
      }),
    );
}

/** Reads what was entered into a field. What is of the wrong kind is left for core to judge, but for amounts. */
export function readParameter(
  { field, rule, name, form, before, follows }: ParameterField,
  entered: Entered,
): ReadParameter {
  // A form without the field says nothing of it.
  if (!Object.hasOwn(entered, field)) return { ok: true, value: before };
  const typed = firstOf(entered, field).trim();
  if (typed === '' && follows !== undefined) return { ok: true, value: 'follows' };
  switch (form) {
    case 'text':
      return { ok: true, value: typed };
    case 'list':
      return {
        ok: true,
        value: typed
          .split(/\r?\n|\r/)
          .map(trimmed)
          .filter(Boolean),
      };
    case 'yes-or-no':
      return { ok: true, value: yesOrNo.get(typed) ?? (typed === '' ? before : typed) };
    case 'number':
      return { ok: true, value: typed === '' ? null : numberOrText(typed) };
    case 'amount': {
      if (typed === '') return { ok: true, value: null };
      const currency = firstOf(entered, fieldName(rule.id, 'currency')).trim();
      const leading = follows === undefined ? '' : firstOf(entered, leaderCurrency(follows, name));
      const places = decimalPlaces(currency || leading.trim()) ?? 2;
      const value = readAmount(typed, places);
      if (value !== undefined) return { ok: true, value };
      const example = typedAmount(75 * 10 ** places, places);
      return { ok: false, message: `Enter an amount without commas, such as ${example}.` };
    }
  }
}

/** Whether two values of a parameter are the same. */
export function sameValue(a: ParameterValue, b: ParameterValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
]);

function typedValue(
  value: ParameterValue,
  { form, places }: { readonly form: ParameterForm; readonly places: number },
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    return form === 'amount' ? typedAmount(value, places) : String(value);
  }
  return typeof value === 'string' ? value : value.join('\n');
}

function placesOf(parameters: ReadonlyMap<string, RuleParameters>, rule: string): number {
  return decimalPlaces(String(parameters.get(rule)?.currency)) ?? 2;
}

function valueIn(
  parameters: ReadonlyMap<string, RuleParameters>,
  rule: string,
  name: string,
): ParameterValue {
  return parameters.get(rule)?.[name] ?? null;
}

function numberOrText(typed: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

function leaderCurrency(leader: string, name: string): string {
  return `${leader.slice(0, -name.length)}currency`;
}

function trimmed(line: string): string {
  return line.trim();
}
