import type { ParameterValue } from '../model/rule.js';
import { currencyPattern } from '../money.js';

/** What the values of a parameter must be. */
export interface ParameterKind {
  /** In words that follow "is not". */
  readonly expected: string;
  accepts(value: ParameterValue): boolean;
}

/**
 * The kind of a parameter, told by the value it was read with. A number may be withdrawn (`null`), and one that was not
 * published may be given; a list or a text is never withdrawn.
 */
export function parameterKindOf(name: string, usual: ParameterValue): ParameterKind {
  if (usual === null || typeof usual === 'number') return wholeNumberOrNone;
  if (typeof usual === 'boolean') return yesOrNo;
  if (typeof usual === 'string') return name === 'currency' ? currency : someText;
  return distinctTexts;
}

const wholeNumberOrNone: ParameterKind = {
  expected: 'a whole number, 0 or more, or null where none is published',
  accepts: (value) => value === null || (Number.isSafeInteger(value) && Number(value) >= 0),
};

const yesOrNo: ParameterKind = {
  expected: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};

const currency: ParameterKind = {
  expected: 'three capital letters of ISO 4217',
  accepts: (value) => typeof value === 'string' && currencyPattern.test(value),
};

const someText: ParameterKind = {
  expected: 'a text with something in it',
  accepts: (value) => typeof value === 'string' && value !== '',
};

const distinctTexts: ParameterKind = {
  expected: 'a list of different texts, none empty',
  accepts: (value) =>
    Array.isArray(value) && !value.includes('') && new Set(value).size === value.length,
};
