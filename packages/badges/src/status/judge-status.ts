import { type CheckResult, passed, problem } from '../report/check-result.js';
import { ACCEPTED_ENTRIES, MINIMUM_ENTRIES, statusAt } from './bitstring.js';
import type { BitEntry } from './read-bit-entry.js';
import { listInvalid, quoted, STATUS_REFERENCE, setAside, stillOpen } from './status-problems.js';

/** A list whose own signature holds. */
export interface SignedBits {
  readonly purposes: readonly string[];
  readonly bits: Uint8Array;
  /** Whether the time for which its issuer stands by it is over. */
  readonly expired: boolean;
}

/** The purposes of which a set status decides about a credential. */
const DECISIVE_CODES: ReadonlyMap<string, 'status.revoked' | 'status.suspended'> = new Map([
  ['revocation', 'status.revoked'],
  ['suspension', 'status.suspended'],
] as const);

/** The purpose of which each value is a message to people. */
export const MESSAGE = 'message';

/** Tells whether a status of some purpose is looked up at all. */
export function isKnownPurpose(purpose: string): boolean {
  return DECISIVE_CODES.has(purpose) || purpose === MESSAGE;
}

/**
 * What a list whose signature holds says of one entry.
 *
 * A status that is set counts whatever the length of the list. One that is clear counts only in a list of so many
 * entries that a look at it does not tell whose status was looked up; shorter ones are not what the specification
 * calls a list, and a list cut short would be one. After its end a list can still revoke, because no revocation is
 * ever taken back, and nothing else.
 *
 * A message is told as a warning, and decides nothing.
 */
export function judgeStatus(entry: BitEntry, list: SignedBits, path: string): CheckResult {
  const { statusPurpose: purpose, statusListIndex, statusSize } = entry;
  if (!list.purposes.includes(purpose)) {
    const named = list.purposes.map(quoted).join(', ');
    return stillOpen(listInvalid(`its list is for ${named} and not for ${quoted(purpose)}`), path);
  }
  const status = statusAt(list.bits, statusListIndex, statusSize);
  if (status === undefined)
    return stillOpen(listInvalid('its list has no such entry as the badge names'), path);
  const code = DECISIVE_CODES.get(purpose);
  if (code === undefined) return list.expired ? outdated(path) : told(entry, status, path);
  const counts = !list.expired || code === 'status.revoked';
  if (status !== 0 && counts) return setAside(code, messageFor(entry, status), path);
  if (list.expired) return outdated(path);
  return judgeLength(Math.floor((list.bits.length * 8) / statusSize), path);
}

function outdated(path: string): CheckResult {
  return stillOpen(listInvalid('its list is no longer valid'), path);
}

function judgeLength(entries: number, path: string): CheckResult {
  if (entries >= MINIMUM_ENTRIES) return passed;
  if (entries < ACCEPTED_ENTRIES)
    return stillOpen(listInvalid(`its list has ${entries} entries, which is too short`), path);
  const message = `The status list has ${entries} entries; there should be ${MINIMUM_ENTRIES} at least.`;
  const details = { path, reference: STATUS_REFERENCE };
  return { problems: [], warnings: [problem('status.short-list', message, details)] };
}

/** The issuer’s words for a status; the value is hexadecimal, with or without leading zeros. */
function messageFor({ statusMessage }: BitEntry, value: number): string | undefined {
  return statusMessage.find(
    ({ status }) => /^0x[\da-f]+$/i.test(status) && Number(status) === value,
  )?.message;
}

function told(entry: BitEntry, status: number, path: string): CheckResult {
  const words = messageFor(entry, status);
  if (words === undefined && status === 0) return passed;
  const what = words === undefined ? `the status ${status}, which is not explained` : quoted(words);
  const message = `Its status list says of it: ${what}. What that means is for the reader to judge.`;
  return { problems: [], warnings: [problem('status.unsupported', message, { path })] };
}
