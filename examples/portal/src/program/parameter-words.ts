import { formatMoney, type ParameterValue, type RuleParameters } from '@cop-credentials/core';
import { decimalPlaces } from './money-amount.js';

/** What a parameter is, by the values of its rule: an amount stands beside its currency. */
export type ParameterForm = 'amount' | 'number' | 'text' | 'list' | 'yes-or-no';

/** The form of a parameter, told by the value that its rule was read with. */
export function parameterForm(usual: RuleParameters, name: string): ParameterForm {
  const value = usual[name];
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'yes-or-no';
  if (typeof value === 'number' || value === null) return 'currency' in usual ? 'amount' : 'number';
  return 'list';
}

/** The name of a parameter in words: `maxParticipants` is `max participants`. */
export function parameterName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The value of a parameter in words, among the others of its rule. */
export function parameterText(parameters: RuleParameters, name: string): string {
  const value: ParameterValue | undefined = parameters[name];
  if (value === undefined) return '';
  if (value === null) return 'not published';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value.length === 0 ? 'none' : value.join(', ');
  const { currency } = parameters;
  const isAmount = typeof currency === 'string' && decimalPlaces(currency) !== undefined;
  return isAmount ? formatMoney({ amount: value, currency }) : String(value);
}
