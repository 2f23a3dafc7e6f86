import type { PublicKey } from '../crypto/crypto.js';
import {
  asArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  member,
} from '../json/json-value.js';
import { parseDateTime } from '../model/date-time.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import { KEY_PATH, type KeyResolution, notControlled, usableKey } from './key-resolution.js';
import { publicKeyFromJwk, publicKeyFromMultibase } from './read-public-key.js';

const REFERENCE = 'Controlled Identifiers 1.0, sections 2.2 and 3.3';

/** What is looked for in a controller document. */
export interface KeyQuery {
  readonly verificationMethod: string;
  readonly issuerId: string;
  readonly now: number;
}

/**
 * Finds a key in the issuer's own document: listed under `assertionMethod`, controlled by the issuer, and neither
 * revoked nor expired. Whether it was good when the badge was signed does not count, as nothing proves that date.
 */
export function findAssertionKey(document: JsonObject, query: KeyQuery): KeyResolution {
  const { verificationMethod, issuerId, now } = query;
  if (member(document, 'id') !== issuerId) {
    return refuse(
      notControlled('The document found at the issuer’s address is that of somebody else.'),
    );
  }
  const listed = asArray(member(document, 'assertionMethod'));
  const methods = [...asArray(member(document, 'verificationMethod')), ...listed].filter(
    isJsonObject,
  );
  const isNamed = (id: JsonValue | undefined) => absolute(id, issuerId) === verificationMethod;
  const isListed = listed.some((entry) =>
    isNamed(isJsonObject(entry) ? member(entry, 'id') : entry),
  );
  const method = methods.find((entry) => isNamed(member(entry, 'id')));
  if (!isListed || method === undefined) {
    return refuse(notControlled('The issuer does not list this key for signing badges.'));
  }
  if (member(method, 'controller') !== issuerId) {
    return refuse(notControlled('The key is controlled by somebody else than the issuer.'));
  }
  const ended = endedBy(method, now);
  if (ended !== undefined) return refuse(ended);
  return usableKey(readPublicKey(method));
}

function absolute(id: JsonValue | undefined, base: string): JsonValue | undefined {
  return typeof id === 'string' && id.startsWith('#') ? `${base}${id}` : id;
}

function endedBy(method: JsonObject, now: number): DecidingProblem | undefined {
  for (const [name, code, message] of [
    ['revoked', 'key.revoked', 'The issuer has revoked the key.'],
    ['expires', 'key.expired', 'The key has expired.'],
  ] as const) {
    const text = member(method, name);
    if (text === undefined) continue;
    const instant = typeof text === 'string' ? parseDateTime(text) : undefined;
    if (instant === undefined)
      return malformed(`The key’s ${name} is not a date and time with a time zone.`);
    if (instant <= now) {
      return problem(code, message, {
        path: KEY_PATH,
        hint: 'Ask the issuer for a badge signed with its present key.',
        reference: REFERENCE,
      });
    }
  }
  return undefined;
}

function readPublicKey({ publicKeyMultibase, publicKeyJwk }: JsonObject): PublicKey | undefined {
  if (typeof publicKeyMultibase === 'string') return publicKeyFromMultibase(publicKeyMultibase);
  return isJsonObject(publicKeyJwk) ? publicKeyFromJwk(publicKeyJwk) : undefined;
}

function malformed(message: string): DecidingProblem {
  return problem('key.malformed', message, { path: KEY_PATH, reference: REFERENCE });
}

function refuse(found: DecidingProblem): KeyResolution {
  return { ok: false, problem: found };
}
