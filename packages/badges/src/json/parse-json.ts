import { copyJson } from './copy-json.js';
import { type JsonLimits, type JsonReading, refuse, tooManyBytes } from './json-limits.js';
import type { JsonValue } from './json-value.js';

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
  const duplicate = findDuplicateName(text);
  return duplicate === undefined
    ? copy
    : refuse('unreadable', `The name ${JSON.stringify(duplicate)} stands twice in one object.`);
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
  let at = start + 1;
  while (text[at] !== '"' && at < text.length) at += text[at] === '\\' ? 2 : 1;
  return at;
}
