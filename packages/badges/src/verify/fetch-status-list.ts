import { jsonLimits } from '../json/json-limits.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import type { RequestFailure } from '../network/answer.js';
import type { Network } from '../network/network.js';
import type { DecidingProblem } from '../report/check-result.js';
import { ReportBuilder } from '../report/report-builder.js';
import { type BitstringForm, decodeBitstring } from '../status/bitstring.js';
import type { SignedBits } from '../status/judge-status.js';
import { parseRevocationList, type RevocationList } from '../status/revocation-list.js';
import { listInvalid, type NoAnswer, noAnswer } from '../status/status-problems.js';
import { checkSigned } from './check-signed.js';
import { readCredential } from './read-credential.js';
import { statusListKinds } from './status-list-kinds.js';
import type { Verification } from './verification.js';

/** A status list whose signature holds. */
export interface SignedList {
  readonly ok: true;
  readonly list: SignedBits;
  readonly issuerId: string;
  /** Milliseconds for which a copy may be kept. */
  readonly ttl?: number;
}

export type SignedListReading = SignedList | NoAnswer;

export type RevocationListReading = { readonly ok: true; readonly list: RevocationList } | NoAnswer;

const LIST_TYPES = 'application/vc, application/vc+jwt, application/ld+json, application/json';

/** Bytes of a list after decompression: 2^26 entries of one bit, more than any issuer has badges. */
const MOST_BYTES = 8 * 1024 * 1024;

/** A list without JSON-LD takes time that grows only with its length. */
const REVOCATION_LIST_LIMITS = { ...jsonLimits, values: 200_000 };

/** A list to be had. */
export interface ListQuery {
  readonly address: string;
  readonly form: BitstringForm;
  readonly verification: Verification;
}

/**
 * Fetches a list of bits, and checks it like any credential: contexts, form, members, its issuer’s key, its signature
 * and its dates; then that it is the list that was asked for. Who its issuer may be is not judged here, and a status
 * that the list itself has is not followed.
 *
 * A copy out of a cache that is older than the list’s `ttl`, or does not hold (any more), is asked for anew, once.
 */
export async function fetchSignedList(query: ListQuery): Promise<SignedListReading> {
  const { requester } = query.verification;
  const begun = requester.now();
  const answer = await requester.get(query.address, LIST_TYPES);
  if (!answer.ok) return unreachable(answer);
  const reading = await readSignedList(answer.bytes, query);
  const wasKept = answer.fetchedAt < begun;
  if (!wasKept || (reading.ok && isFresh(reading, begun - answer.fetchedAt))) return reading;
  const { fetchedAt: newerThan } = answer;
  const again = await requester.get(query.address, LIST_TYPES, { newerThan });
  return again.ok ? readSignedList(again.bytes, query) : unreachable(again);
}

function isFresh({ list, ttl }: SignedList, ageMs: number): boolean {
  return !list.expired && (ttl === undefined || ageMs < ttl);
}

async function readSignedList(
  bytes: Uint8Array,
  { address, form, verification }: ListQuery,
): Promise<SignedListReading> {
  const { document, jwt } = readCredential(bytes, jsonLimits, []);
  if (document === undefined)
    return listInvalid('its list can be read neither as JSON nor as a token');
  const report = new ReportBuilder();
  const read = jwt === undefined ? { document } : { document, jwt };
  const found = await checkSigned(read, statusListKinds[form], { report, verification });
  const [fault] = report.problems.filter(({ code }) => code !== 'validity.expired');
  if (fault !== undefined) return faulty(fault);
  if (found?.id !== address) return listInvalid('the list found at its address is another one');
  const { encodedList, statusPurpose, ttl } = found.credentialSubject;
  const decoded = await decodeBitstring(encodedList, { mostBytes: MOST_BYTES, form });
  if (!decoded.ok) return listInvalid(`its list cannot be read: ${decoded.message}`);
  const list = { purposes: statusPurpose, bits: decoded.bits, expired: report.problems.length > 0 };
  return { ok: true, list, issuerId: found.issuer.id, ...(ttl !== undefined && { ttl }) };
}

/** Fetches a list of revoked credentials, which is plain JSON; whose it is and what it says is not judged here. */
export async function fetchRevocationList(
  address: string,
  requester: Network,
): Promise<RevocationListReading> {
  const answer = await requester.get(address, 'application/json');
  if (!answer.ok) return unreachable(answer);
  const text = decodeUtf8(answer.bytes, REVOCATION_LIST_LIMITS);
  const json = text.ok ? parseJson(text.value, REVOCATION_LIST_LIMITS) : text;
  const list = json.ok ? parseRevocationList(json.value) : undefined;
  return list === undefined
    ? listInvalid('what is at its address is no list of revoked badges')
    : { ok: true, list };
}

function unreachable({ code, why }: RequestFailure): NoAnswer {
  return noAnswer(code ?? 'status.unreachable', `the status list cannot be had, because ${why}`);
}

/** Codes of the network stay what they are, so that a reader knows what to change. */
function faulty({ code }: DecidingProblem): NoAnswer {
  const isLimit = code === 'link.blocked' || code === 'limit.time' || code === 'limit.requests';
  const why = `its list does not verify (${code})`;
  return isLimit ? noAnswer(code, why) : listInvalid(why);
}
