import { leave } from './outside-subset.js';
import { type PropertyTerm, XSD_BOOLEAN, XSD_DOUBLE, XSD_INTEGER, XSD_STRING } from './term.js';

/** A text as a literal: RDFC-1.0, section 5.2 "Canonical N-Quads". */
export function textLiteral(text: string, { datatype = XSD_STRING }: PropertyTerm): string {
  return literal(MAY_BE_ESCAPED.test(text) ? text.replace(ESCAPABLE, escaped) : text, datatype);
}

/** A number or truth value as a literal: JSON-LD 1.1 API, section 8.2.2 "Object to RDF Conversion". */
export function convertedLiteral(value: number | boolean, { datatype }: PropertyTerm): string {
  if (typeof value === 'boolean') return literal(String(value), datatype ?? XSD_BOOLEAN);
  if (!Number.isFinite(value)) return leave();
  const isDouble = String(value).includes('.') || Math.abs(value) >= LEAST_WITHOUT_DIGITS;
  return isDouble
    ? literal(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), datatype ?? XSD_DOUBLE)
    : literal(value.toFixed(0), datatype ?? XSD_INTEGER);
}

function literal(text: string, datatype: string): string {
  return datatype === XSD_STRING ? `"${text}"` : `"${text}"^^<${datatype}>`;
}

const LEAST_WITHOUT_DIGITS = 1e21;

const MAY_BE_ESCAPED = /["\\\p{Cc}]/u;
const ESCAPABLE = /["\\\p{Cc}]/gu;

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

const LAST_ASCII = 0x7f;

function escaped(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  const code = character.charCodeAt(0);
  // Of the controls only those of ASCII are escaped.
  if (short !== undefined || code > LAST_ASCII) return short ?? character;
  return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
