import { copyJson } from './copy-json.js';
import { type JsonLimits, type JsonReading, refuse, tooManyBytes } from './json-limits.js';
import { byRules, type JsonRules } from './json-rules.js';
import { isJsonArray, isJsonObject, type JsonValue } from './json-value.js';

/**
 * Reads JSON text more strictly than `JSON.parse`: no name twice in one object, no lone surrogates, no numbers that
 * lose digits, and limits on bytes, depth, values and text length.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7493 | RFC 7493, The I-JSON Message Format}
 */
export function parseJson(text: string, limits: JsonLimits): JsonReading<JsonValue> {
  if (text.length > limits.bytes) return refuse('too-large', tooManyBytes(limits));
  let parsed: JsonValue;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse('unreadable', 'The text is not JSON.');
  }
  const checked = byRules(limits, (rules) => {
    look(parsed, rules);
    return rules;
  });
  if (!checked.ok) return checked;
  const { names, hasNegativeZero } = checked.value;
  // Of several members with one name, only the last is left.
  if (countNames(text) === names)
    return hasNegativeZero ? copyJson(parsed, limits) : { ok: true, value: parsed };
  const duplicate = findDuplicateName(text);
  return refuse('unreadable', `The name ${JSON.stringify(duplicate)} stands twice in one object.`);
}

/** Looks at all that a value holds; throws where it breaks a rule. */
function look(value: JsonValue, rules: JsonRules): void {
  rules.value();
  if (typeof value === 'string') rules.text(value);
  else if (typeof value === 'number') rules.number(value);
  else if (isJsonArray(value))
    for (const [index, item] of value.entries()) lookBelow(index, item, rules);
  else if (isJsonObject(value))
    for (const name of Object.keys(value)) {
      rules.name(name);
      lookBelow(name, value[name] ?? null, rules);
    }
}

function lookBelow(step: string | number, value: JsonValue, rules: JsonRules): void {
  rules.enter(step);
  look(value, rules);
  rules.leave();
}

const utf8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8, and refuses bytes that are none instead of replacing them. */
export function decodeUtf8(bytes: Uint8Array, limits: JsonLimits): JsonReading<string> {
  if (bytes.length > limits.bytes) return refuse('too-large', tooManyBytes(limits));
  try {
    return { ok: true, value: utf8.decode(bytes) };
  } catch {
    return refuse('unreadable', 'The bytes are not UTF-8 text.');
  }
}

/** How many names stand in text that is known to be JSON. */
function countNames(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const end = endOfString(text, start);
    if (isName(text, end)) count += 1;
    start = text.indexOf('"', end + 1);
  }
  return count;
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;
const SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** The first name that stands twice in one object, of text that is known to be JSON. */
function findDuplicateName(text: string): string | undefined {
  // The names seen in each object that is open.
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '}') open.pop();
    else if (character === '"') {
      const start = at;
      at = endOfString(text, start);
      if (!isName(text, at)) continue;
      const name = String(JSON.parse(text.slice(start, at + 1)));
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}

/** Whether the string that ends here is a name. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (SPACE.has(text.charCodeAt(at))) at += 1;
  return text.charCodeAt(at) === COLON;
}

function endOfString(text: string, start: number): number {
  let at = start;
  do at = text.indexOf('"', at + 1);
  while (isEscaped(text, at));
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}
