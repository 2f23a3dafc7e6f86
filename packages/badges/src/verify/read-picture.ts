import { BadgeError } from '../errors.js';
import type { JsonLimits } from '../json/json-limits.js';
import { loadOnce } from '../load-once.js';
import { OPEN_BADGES_2 } from '../model/context-urls.js';
import { unbakeOlderPng, unbakePng } from '../pictures/unbake-png.js';
import type { UnbakedCredential, UnbakeWarning } from '../pictures/unbaked-credential.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem, SourceStep } from '../report/verification-report.js';
import { type InputReading, readCredentialText, refused } from './read-credential.js';
import { recogniseText } from './recognise.js';

const svgPictures = loadOnce(() => import('../pictures/unbake-svg.js'));

/** Reads the credential in a PNG picture. */
export function readPngBadge(bytes: Uint8Array, limits: JsonLimits): Promise<InputReading> {
  return readPicture('PNG', limits, {
    unbake: (options) => unbakePng(bytes, options),
    unbakeOlder: (options) => unbakeOlderPng(bytes, options),
  });
}

/** Reads the credential in an SVG picture. */
export async function readSvgBadge(text: string, limits: JsonLimits): Promise<InputReading> {
  const { unbakeOlderSvg, unbakeSvg } = await svgPictures();
  return readPicture('SVG', limits, {
    unbake: async (options) => unbakeSvg(text, options),
    unbakeOlder: async (options) => unbakeOlderSvg(text, options),
  });
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

/** Takes out of one kind of picture what it holds: a credential, or a badge of Open Badges 2.0. */
interface PictureReader {
  readonly unbake: Unbake;
  readonly unbakeOlder: Unbake;
}

async function readPicture(
  kind: 'PNG' | 'SVG',
  limits: JsonLimits,
  reader: PictureReader,
): Promise<InputReading> {
  const source: readonly SourceStep[] = [{ step: `${kind} picture given` }];
  try {
    const { text, warnings, isOlder } = await takeOut(reader, limits);
    const found = [...source, { step: 'credential found in the picture' }];
    const reading = isOlder
      ? readOlderText(text, limits, found)
      : readCredentialText(text, limits, found);
    return { ...reading, warnings: [...warnings.map(pictureWarning), ...reading.warnings] };
  } catch (error) {
    if (error instanceof BadgeError) return refused(fromPictureError(error), source);
    throw error;
  }
}

/** A badge of Open Badges 2.0 only where there is no credential. */
async function takeOut(
  { unbake, unbakeOlder }: PictureReader,
  { bytes }: JsonLimits,
): Promise<UnbakedCredential & { readonly isOlder: boolean }> {
  const options = { limits: { credentialBytes: bytes } };
  try {
    return { ...(await unbake(options)), isOlder: false };
  } catch (error) {
    if (!(error instanceof BadgeError) || error.code !== 'picture.older-badge') throw error;
    return { ...(await unbakeOlder(options)), isOlder: true };
  }
}

/** Badges were first stored as the address alone at which they are hosted, which is all that counts of one anyway. */
function readOlderText(
  text: string,
  limits: JsonLimits,
  source: readonly SourceStep[],
): InputReading {
  if (recogniseText(text) !== 'link') return readCredentialText(text, limits, source);
  const document = { '@context': OPEN_BADGES_2, type: 'Assertion', id: text.trim() };
  return { document, problems: [], warnings: [], source };
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
  if (code === 'picture.no-credential') return problem('image.no-credential', message, details);
  return problem(
    code === 'picture.too-large' ? 'input.too-large' : 'input.unreadable',
    message,
    details,
  );
}
