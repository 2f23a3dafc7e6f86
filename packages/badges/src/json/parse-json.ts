import { copyJson } from './copy-json.js';
import { type JsonLimits, type JsonReading, refuse, tooManyBytes } from './json-limits.js';
import { isJsonArray, isJsonObject, type JsonValue } from './json-value.js';

/**
 * Reads JSON text more strictly than `JSON.parse`: no name twice in one object, no lone surrogates, no numbers that
 * lose digits, and limits on bytes, depth, values and text length.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7493 | RFC 7493, The I-JSON Message Format}
 */
export function parseJson(text: string, limits: JsonLimits): JsonReading<JsonValue> {
  if (text.length > limits.bytes) return refuse('too-large', tooManyBytes(limits));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse('unreadable', 'The text is not JSON.');
  }
  const copy = copyJson(parsed, limits);
  if (!copy.ok) return copy;
  // Of several members with one name, only the last is left.
  if (countNames(text) === countMembers(copy.value)) return copy;
  const duplicate = findDuplicateName(text);
  return refuse('unreadable', `The name ${JSON.stringify(duplicate)} stands twice in one object.`);
}

/** Decodes UTF-8, and refuses bytes that are none instead of replacing them. */
export function decodeUtf8(bytes: Uint8Array, limits: JsonLimits): JsonReading<string> {
  if (bytes.length > limits.bytes) return refuse('too-large', tooManyBytes(limits));
  try {
    return {
      ok: true,
      value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    return refuse('unreadable', 'The bytes are not UTF-8 text.');
  }
}

/** How many names stand in text that is known to be JSON. */
function countNames(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const end = endOfString(text, start);
    if (text.charCodeAt(afterSpace(text, end + 1)) === COLON) count += 1;
    start = text.indexOf('"', end + 1);
  }
  return count;
}

function countMembers(value: JsonValue | undefined): number {
  let count = 0;
  if (isJsonArray(value)) {
    for (const item of value) count += countMembers(item);
  } else if (isJsonObject(value)) {
    for (const name of Object.keys(value)) count += 1 + countMembers(value[name]);
  }
  return count;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (SPACE.has(text.charCodeAt(at))) at += 1;
  return at;
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;
const SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** The first name that stands twice in one object, of text that is known to be JSON. */
function findDuplicateName(text: string): string | undefined {
  // One entry for each open bracket: the names seen in an object, or nothing for an array.
  const open: (Set<string> | undefined)[] = [];
  let nameExpected = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : undefined);
      nameExpected = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      nameExpected = false;
    } else if (character === ',') {
      nameExpected = open.at(-1) !== undefined;
    } else if (character === '"') {
      const end = endOfString(text, at);
      if (nameExpected) {
        const name = String(JSON.parse(text.slice(at, end + 1)));
        const names = open.at(-1);
        if (names?.has(name)) return name;
        names?.add(name);
        nameExpected = false;
      }
      at = end;
    }
  }
  return undefined;
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
