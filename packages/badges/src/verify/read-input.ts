import { BadgeError } from '../errors.js';
import { copyJson } from '../json/copy-json.js';
import { type JsonLimits, jsonLimits } from '../json/json-limits.js';
import { decodeUtf8 } from '../json/parse-json.js';
import { unbakePng } from '../pictures/unbake-png.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem, SourceStep } from '../report/verification-report.js';
import { type InputReading, readJson, readToken, refused, toReading } from './read-credential.js';
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
  if (kind === 'png') return readPng(bytes, limits);
  if (kind === 'other-picture')
    return refused(
      noCredential('It is a picture, but not a PNG or SVG, so it holds no badge.'),
      [],
    );
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
  return refused(unsupported[kind], source);
}

async function readPng(bytes: Uint8Array, limits: JsonLimits): Promise<InputReading> {
  const source: SourceStep[] = [{ step: 'PNG picture given' }];
  try {
    const { text, warnings } = await unbakePng(bytes, {
      limits: { credentialBytes: limits.bytes },
    });
    const reading = await readText(text, limits, [
      ...source,
      { step: 'credential found in the picture' },
    ]);
    return { ...reading, warnings: [...warnings.map(pictureWarning), ...reading.warnings] };
  } catch (error) {
    if (error instanceof BadgeError) return refused(fromPictureError(error), source);
    throw error;
  }
}

function pictureWarning(code: 'image.several-credentials' | 'image.compressed'): Problem {
  return code === 'image.several-credentials'
    ? problem(code, 'The picture holds several credentials; the first was read.', {
        reference: 'Open Badges 3.0, section 5.3.1.1',
      })
    : problem(
        code,
        'The credential in the picture is compressed, which the specification does not allow.',
        {
          reference: 'Open Badges 3.0, section 5.3.1.1',
        },
      );
}

function fromPictureError({ code, message, hint }: BadgeError): DecidingProblem {
  const details = hint === undefined ? {} : { hint };
  if (code === 'picture.older-badge')
    return problem('proof.suite-unsupported', `${message} It cannot be checked here yet.`, details);
  if (code === 'picture.no-credential') return problem('image.no-credential', message, details);
  return problem(
    code === 'picture.too-large' ? 'input.too-large' : 'input.unreadable',
    message,
    details,
  );
}

function noCredential(message: string): DecidingProblem {
  return problem('image.no-credential', message, {
    hint: 'Download the badge from the issuer again as PNG, and do not edit or screenshot it.',
  });
}

/** What is recognised and not yet looked into: said so, and never called a forgery. */
const unsupported: Readonly<Record<'svg' | 'link' | 'other', DecidingProblem>> = {
  svg: problem(
    'proof.suite-unsupported',
    'It is an SVG picture; badges in SVG pictures cannot be read here yet.',
    {
      hint: 'Ask the holder for the badge as JSON or PNG.',
    },
  ),
  link: problem('link.not-resolved', 'It is a link; links cannot be followed here yet.', {
    hint: 'Open it in a browser, download the badge, and give the file.',
  }),
  other: problem('input.unreadable', 'It is neither JSON, nor a picture, nor a link.', {
    hint: 'Give the badge as a JSON or PNG file.',
  }),
};
