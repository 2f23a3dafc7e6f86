import { copyJson } from '../json/copy-json.js';
import { type JsonLimits, jsonLimits } from '../json/json-limits.js';
import { decodeUtf8 } from '../json/parse-json.js';
import { loadOnce } from '../load-once.js';
import { problem } from '../report/check-result.js';
import type { SourceStep } from '../report/verification-report.js';
import { type InputReading, readJson, readToken, refused, toReading } from './read-credential.js';
import type { ReadingContext } from './read-link.js';
import { readOtherPicture, readPngBadge, readSvgBadge } from './read-picture.js';
import { recogniseBytes, recogniseText } from './recognise.js';

// Most badges come as files; what follows links is loaded where there is one.
const links = loadOnce(() => import('./read-link.js'));

/** Reads whatever a person has: an object, text, the bytes of a file, or a link to any of them. */
export async function readInput(
  input: string | Uint8Array | object,
  context: ReadingContext,
): Promise<InputReading> {
  if (typeof input === 'string') return readText(input, [{ step: 'text given' }], context);
  // Asked of the platform and not by instanceof, which a proxy can answer and another realm's bytes would fail.
  if (ArrayBuffer.isView(input)) {
    const bytes = copyBytes(input);
    return bytes === undefined
      ? refused(unreadableBytes, [{ step: 'file given' }])
      : readBytes(bytes, context);
  }
  const limits = limitsOf(context);
  return toReading(copyJson(input, limits), limits, [{ step: 'object given' }]);
}

/** Bytes that nobody changes while they are read; `undefined` where a class of its own keeps them to itself. */
function copyBytes(view: ArrayBufferView): Uint8Array | undefined {
  try {
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
  } catch {
    return undefined;
  }
}

async function readBytes(bytes: Uint8Array, context: ReadingContext): Promise<InputReading> {
  const limits = limitsOf(context);
  const kind = recogniseBytes(bytes);
  if (kind === 'png') return readPngBadge(bytes, limits);
  if (kind === 'other-picture') return readOtherPicture();
  const text = decodeUtf8(bytes, limits);
  const source = [{ step: 'file given' }];
  return text.ok ? readText(text.value, source, context) : toReading(text, limits, source);
}

async function readText(
  text: string,
  source: readonly SourceStep[],
  context: ReadingContext,
): Promise<InputReading> {
  const limits = limitsOf(context);
  const kind = recogniseText(text);
  if (kind === 'json') return readJson(text, limits, source);
  if (kind === 'jwt') return readToken(text.trim(), limits, source);
  if (kind === 'svg') return readSvgBadge(text.trim(), limits);
  if (kind === 'other') return refused(unreadable, source);
  const { readLink } = await links();
  return readLink(text, limits, context);
}

function limitsOf({ settings }: ReadingContext): JsonLimits {
  return { ...jsonLimits, bytes: settings.bytes };
}

const unreadable = problem('input.unreadable', 'It is neither JSON, nor a picture, nor a link.', {
  hint: 'Give the badge as a JSON, PNG or SVG file, or the link to the page that shows it.',
});

const unreadableBytes = problem('input.unreadable', 'The bytes could not be read.', {
  hint: 'Give them as a Uint8Array.',
});
