import { jsonLimits } from '../json/json-limits.js';
import { type JsonObject, member } from '../json/json-value.js';
import type { RequestCode } from '../network/answer.js';
import { readCredential } from '../verify/read-credential.js';
import type { Verification } from '../verify/verification.js';
import { secureAddress } from './web-address.js';

const JSON_TYPES = 'application/ld+json, application/json';

/** A document that was found at its own id, or why there is none. */
export type LinkedDocument =
  | { readonly ok: true; readonly document: JsonObject; readonly url: string }
  | LinkedFailure;

/** Why a document could not be had, or is not the one that was asked for. */
export interface LinkedFailure {
  readonly ok: false;
  readonly code: RequestCode | 'link.not-resolved' | 'hosted.mismatch';
  /** Plain words, to stand after a colon. */
  readonly why: string;
  /** What the server answered, where that was no success. */
  readonly status?: number;
}

/**
 * Asks for a document at the address that is its id, over https.
 *
 * The document has to name itself by that id. A redirect may lead to the same document elsewhere, which then names
 * itself by its new address; but where it leads to another server, what is found there cannot speak for the address that
 * was asked, as many a site redirects wherever a visitor wants.
 */
export async function fetchLinked(
  id: string,
  { requester, settings }: Verification,
): Promise<LinkedDocument> {
  const asked = secureAddress(id);
  if (asked === undefined) return unread('its id is not an address of the web');
  const answer = await requester.get(asked, JSON_TYPES);
  if (!answer.ok) {
    const { code = 'link.not-resolved', why, status } = answer;
    return { ok: false, code, why, ...(status !== undefined && { status }) };
  }
  const limits = { ...jsonLimits, bytes: settings.bytes };
  const { document, jwt } = readCredential(answer.bytes, limits, []);
  if (document === undefined || jwt !== undefined)
    return unread('what is found there is not a JSON object');
  const named = member(document, 'id');
  const own = typeof named === 'string' ? secureAddress(named) : undefined;
  const { url } = answer;
  if (own === url || (own === asked && new URL(asked).origin === new URL(url).origin))
    return { ok: true, document, url };
  return own === asked
    ? unread('its address leads to another server, which cannot speak for it')
    : { ok: false, code: 'hosted.mismatch', why: 'what is found there names itself otherwise' };
}

function unread(why: string): LinkedFailure {
  return { ok: false, code: 'link.not-resolved', why };
}
