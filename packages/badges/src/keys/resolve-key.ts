import { jsonLimits } from '../json/json-limits.js';
import { isJsonObject } from '../json/json-value.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import type { Requester } from '../network/requester.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { findAssertionKey, type KeyQuery } from './controller-document.js';
import { type DidKey, didKeyVerificationMethod, isDidKey, publicKeyOfDidKey } from './did-key.js';
import { type DidWeb, didWebUrl, isDidWeb } from './did-web.js';
import {
  type KeyResolution,
  type KeyResolver,
  notControlled,
  usableKey,
} from './key-resolution.js';

const ISSUER_PATH = '/issuer';
const DOCUMENT_TYPES = 'application/did+json, application/did+ld+json, application/json';

/** Finds keys: a `did:key` is its own key, the document of a `did:web` is asked for. */
export function createKeyResolver(options: {
  readonly requester: Requester;
  readonly now: number;
}): KeyResolver {
  const { requester, now } = options;
  return async (verificationMethod, issuerId) => {
    if (isDidKey(issuerId)) return resolveDidKey(verificationMethod, issuerId);
    if (isDidWeb(issuerId))
      return resolveDidWeb({ verificationMethod, issuerId, now }, issuerId, requester);
    const method = issuerId.startsWith('did:') ? issuerId.split(':', 2).join(':') : 'web addresses';
    return refuse(unresolvable(`${method} is not supported yet`));
  };
}

function resolveDidKey(verificationMethod: string, did: DidKey): KeyResolution {
  if (verificationMethod !== didKeyVerificationMethod(did)) {
    return refuse(
      notControlled('The key named in the proof is not the one in the issuer’s did:key.'),
    );
  }
  return usableKey(publicKeyOfDidKey(did));
}

async function resolveDidWeb(
  query: KeyQuery,
  did: DidWeb,
  requester: Requester,
): Promise<KeyResolution> {
  const url = didWebUrl(did);
  if (url === undefined) return refuse(malformed('The issuer’s did:web is malformed.'));
  const answer = await requester.get(url, DOCUMENT_TYPES);
  if (!answer.ok) return refuse(unresolvable(answer.why, answer.code));
  const text = decodeUtf8(answer.bytes, jsonLimits);
  const document = text.ok ? parseJson(text.value, jsonLimits) : text;
  if (!document.ok || !isJsonObject(document.value))
    return refuse(unresolvable('its document is not JSON'));
  return findAssertionKey(document.value, query);
}

function malformed(message: string): DecidingProblem {
  return problem('key.malformed', message, {
    path: ISSUER_PATH,
    reference: 'did:key and did:web Methods, "Read"',
  });
}

function unresolvable(
  why: string,
  code: 'key.unresolvable' | 'link.blocked' | 'limit.time' | 'limit.requests' = 'key.unresolvable',
): DecidingProblem {
  return problem(code, `The issuer’s keys could not be looked up: ${why}.`, {
    path: ISSUER_PATH,
    hint: 'Try again later, or ask the issuer for its own page about the badge.',
  });
}

function refuse(found: DecidingProblem): KeyResolution {
  return { ok: false, problem: found };
}
