import { copyJson } from '../json/copy-json.js';
import { type JsonLimits, jsonLimits } from '../json/json-limits.js';
import { decodeUtf8 } from '../json/parse-json.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { SourceStep } from '../report/verification-report.js';
import { type InputReading, readJson, readToken, refused, toReading } from './read-credential.js';
import { readOtherPicture, readPngBadge, readSvgBadge } from './read-picture.js';
import { recogniseBytes, recogniseText } from './recognise.js';

/** Reads whatever a person has: an object, text, or the bytes of a file. */
export async function readInput(
  input: string | Uint8Array | object,
  bytes: number,
): Promise<InputReading> {
  const limits: JsonLimits = { ...jsonLimits, bytes };
  if (typeof input === 'string') return readText(input, limits, []);
  // Asked of the platform and not by instanceof, which a proxy can answer and another realm's bytes would fail.
  if (ArrayBuffer.isView(input)) {
    return readBytes(new Uint8Array(input.buffer, input.byteOffset, input.byteLength), limits);
  }
  return toReading(copyJson(input, limits), [{ step: 'object given' }]);
}

async function readBytes(bytes: Uint8Array, limits: JsonLimits): Promise<InputReading> {
  const kind = recogniseBytes(bytes);
  if (kind === 'png') return readPngBadge(bytes, limits);
  if (kind === 'other-picture') return readOtherPicture();
  const text = decodeUtf8(bytes, limits);
  return text.ok
    ? readText(text.value, limits, [{ step: 'file given' }])
    : toReading(text, [{ step: 'file given' }]);
}

async function readText(
  text: string,
  limits: JsonLimits,
  before: readonly SourceStep[],
): Promise<InputReading> {
  const source = before.length === 0 ? [{ step: 'text given' }] : before;
  const kind = recogniseText(text);
  if (kind === 'json') return readJson(text, limits, source);
  if (kind === 'jwt') return readToken(text.trim(), limits, source);
  if (kind === 'svg') return readSvgBadge(text.trim(), limits);
  return refused(unsupported[kind], source);
}

/** What is recognised and not yet looked into: said so, and never called a forgery. */
const unsupported: Readonly<Record<'link' | 'other', DecidingProblem>> = {
  link: problem('link.not-resolved', 'It is a link; links cannot be followed here yet.', {
    hint: 'Open it in a browser, download the badge, and give the file.',
  }),
  other: problem('input.unreadable', 'It is neither JSON, nor a picture, nor a link.', {
    hint: 'Give the badge as a JSON, PNG or SVG file.',
  }),
};
