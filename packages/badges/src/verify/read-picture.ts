import { BadgeError } from '../errors.js';
import type { JsonLimits } from '../json/json-limits.js';
import { unbakePng } from '../pictures/unbake-png.js';
import { unbakeSvg } from '../pictures/unbake-svg.js';
import type { UnbakedCredential, UnbakeWarning } from '../pictures/unbaked-credential.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem, SourceStep } from '../report/verification-report.js';
import { type InputReading, readCredentialText, refused } from './read-credential.js';

/** Reads the credential in a PNG picture. */
export function readPngBadge(bytes: Uint8Array, limits: JsonLimits): Promise<InputReading> {
  return readPicture('PNG', limits, (options) => unbakePng(bytes, options));
}

/** Reads the credential in an SVG picture. */
export function readSvgBadge(text: string, limits: JsonLimits): Promise<InputReading> {
  return readPicture('SVG', limits, async (options) => unbakeSvg(text, options));
}

/** Bytes that are a picture of a kind which holds no badge. */
export function readOtherPicture(): InputReading {
  return refused(
    problem('image.no-credential', 'It is a picture, but not a PNG or SVG, so it holds no badge.', {
      hint: 'Download the badge from the issuer again as PNG or SVG, and do not edit or screenshot it.',
    }),
    [],
  );
}

type Unbake = (options: {
  readonly limits: { readonly credentialBytes: number };
}) => Promise<UnbakedCredential>;

async function readPicture(
  kind: 'PNG' | 'SVG',
  limits: JsonLimits,
  unbake: Unbake,
): Promise<InputReading> {
  const source: readonly SourceStep[] = [{ step: `${kind} picture given` }];
  try {
    const { text, warnings } = await unbake({ limits: { credentialBytes: limits.bytes } });
    const found = [...source, { step: 'credential found in the picture' }];
    // A picture holds JSON or a token; a link or a further picture in it leads nowhere.
    const reading = readCredentialText(text, limits, found);
    return { ...reading, warnings: [...warnings.map(pictureWarning), ...reading.warnings] };
  } catch (error) {
    if (error instanceof BadgeError) return refused(fromPictureError(error), source);
    throw error;
  }
}

const PICTURE_WARNINGS: Readonly<Record<UnbakeWarning, string>> = {
  'image.several-credentials': 'The picture holds several credentials; the first was read.',
  'image.compressed':
    'The credential in the picture is compressed, which the specification does not allow.',
};

function pictureWarning(code: UnbakeWarning): Problem {
  return problem(code, PICTURE_WARNINGS[code], { reference: 'Open Badges 3.0, section 5.3' });
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
