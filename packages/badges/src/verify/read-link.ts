import type { JsonLimits } from '../json/json-limits.js';
import { findBadge } from '../links/find-badge.js';
import { answerBytes } from '../links/journey.js';
import { problem } from '../report/check-result.js';
import { type InputReading, readJson, readToken, refused } from './read-credential.js';
import { readPngBadge, readSvgBadge } from './read-picture.js';
import type { Verification } from './verification.js';

/** What an input is read with: a link leads to the network. */
export type ReadingContext = Pick<Verification, 'requester' | 'settings'>;

const CLAIM_LEFT_OUT = {
  step: 'e-mail address of a recipient left out of the link, and compared with nothing',
};

/** Follows a link to a badge and reads it. Whom the link names as the recipient is not compared: nobody asked. */
export async function readLink(
  link: string,
  limits: JsonLimits,
  { requester, settings }: ReadingContext,
): Promise<InputReading> {
  const found = await findBadge(link, { requester, bytes: answerBytes(settings) });
  if (!found.ok) {
    const { code, message, hint } = found;
    return refused(problem(code, message, { hint }), found.source);
  }
  const claimed = found.claimedRecipient === undefined ? [] : [CLAIM_LEFT_OUT];
  const source = [...found.source, ...claimed];
  if (found.kind === 'json') return readJson(found.text, limits, source);
  if (found.kind === 'jwt') return readToken(found.text, limits, source);
  const reading = await (found.kind === 'png'
    ? readPngBadge(found.bytes, limits)
    : readSvgBadge(found.text, limits));
  return { ...reading, source: [...source, ...reading.source] };
}
