import { quoted } from './visible-text.js';

/** A JSON value at the start of a sentence: a text in quotation marks, a number as it is, else what it is. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return 'Null';
  if (value === undefined) return 'Nothing';
  return Array.isArray(value) ? 'A list' : 'An object';
}
