import { pointer } from '../json/json-value.js';
import type { CredentialBase, CredentialStatus } from '../model/achievement-credential.js';
import { REVOCATION_LIST } from '../model/extension-types.js';
import { isAbsoluteIri } from '../model/iri.js';
import { type CheckResult, type DecidingProblem, failed, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import type { BitstringForm } from '../status/bitstring.js';
import { isKnownPurpose, judgeStatus, MESSAGE } from '../status/judge-status.js';
import { STATUS_LIST_TYPES } from '../status/parse-status-list.js';
import { purposeOf, readBitEntry } from '../status/read-bit-entry.js';
import { judgeRevocation } from '../status/revocation-list.js';
import {
  malformedEntry,
  noAnswer,
  quoted,
  STATUS_PATH,
  STATUS_REFERENCE,
  stillOpen,
} from '../status/status-problems.js';
import { isListed } from './check-issuer.js';
import {
  fetchRevocationList,
  fetchSignedList,
  type RevocationListReading,
  type SignedListReading,
} from './fetch-status-list.js';
import type { Verification } from './verification.js';

/** What of a credential its status is found by. */
export type CredentialWithStatus = Pick<CredentialBase, 'id' | 'issuer' | 'credentialStatus'>;

const MOST_ENTRIES = 8;

/**
 * Whether a credential was revoked or suspended, by every entry of its status. Entries are independent: one that
 * revokes decides, however many others could not be looked up; one that could not be looked up leaves the credential
 * open, however many others are clear.
 *
 * A list of bits is a credential of its own and is verified like one; each list is asked for once. Its issuer may be
 * the credential’s or one that the reader trusts; any other is told as a warning. Purposes other than revocation,
 * suspension and message decide nothing, and are named in a warning.
 *
 * Codes: `status.revoked`, `status.suspended`, `status.malformed` for an entry that cannot be read,
 * `status.unsupported` for a type that is not known, `status.unreachable`, `link.blocked`, `limit.time` and
 * `limit.requests` for a list that cannot be had, `status.list-invalid` for one that does not verify, has expired, is
 * too short or is for another purpose; the warnings `status.short-list`, `status.foreign-issuer`, `schema.lenient`
 * and `status.unsupported`.
 *
 * @see Open Badges 3.0, section 9.1; Bitstring Status List v1.0, section 3.2 "Validate Algorithm"
 */
export async function checkStatus(
  credential: CredentialWithStatus,
  verification: Verification,
): Promise<CheckResult> {
  const { credentialStatus = [] } = credential;
  const entries = [credentialStatus].flat();
  if (entries.length > MOST_ENTRIES) return failed(tooMany(entries.length));
  const lists = onceEach(verification);
  const results = await Promise.all(
    entries.map((status, index) => {
      const path = Array.isArray(credentialStatus) ? pointer(STATUS_PATH, index) : STATUS_PATH;
      return checkEntry({ status, path, credential }, lists);
    }),
  );
  return {
    problems: results.flatMap(({ problems }) => problems),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
}

/** The lists of one credential, each asked for once however many entries name it. */
interface Lists {
  readonly verification: Verification;
  readonly signed: Readonly<Record<BitstringForm, (address: string) => Promise<SignedListReading>>>;
  readonly revocations: (address: string) => Promise<RevocationListReading>;
}

function onceEach(verification: Verification): Lists {
  const signed = (form: BitstringForm) =>
    once((address) => fetchSignedList({ address, form, verification }));
  return {
    verification,
    signed: { bitstring: signed('bitstring'), 'status-list-2021': signed('status-list-2021') },
    revocations: once((address) => fetchRevocationList(address, verification.requester)),
  };
}

function once<Value>(make: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
}

/** One entry, where it stands, and whose status it is. */
interface PlacedStatus {
  readonly status: CredentialStatus;
  readonly path: string;
  readonly credential: CredentialWithStatus;
}

async function checkEntry(placed: PlacedStatus, lists: Lists): Promise<CheckResult> {
  const { status, path } = placed;
  if (status.type === STATUS_LIST_TYPES.bitstring.entry)
    return checkBits(placed, 'bitstring', lists);
  if (status.type === STATUS_LIST_TYPES['status-list-2021'].entry)
    return checkBits(placed, 'status-list-2021', lists);
  if (status.type === REVOCATION_LIST) return checkRevocation(placed, lists);
  const why = `a status of type ${quoted(status.type)} is not supported`;
  return stillOpen(noAnswer('status.unsupported', why), path);
}

async function checkBits(
  placed: PlacedStatus,
  form: BitstringForm,
  lists: Lists,
): Promise<CheckResult> {
  const purpose = purposeOf(placed.status);
  if (purpose !== undefined && !isKnownPurpose(purpose)) return ignored(purpose, placed.path);
  const result = await lookUpBits(placed, form, lists);
  if (purpose !== MESSAGE) return result;
  return { problems: [], warnings: [...result.problems, ...result.warnings] };
}

async function lookUpBits(
  { status, path, credential }: PlacedStatus,
  form: BitstringForm,
  lists: Lists,
): Promise<CheckResult> {
  const reading = readBitEntry(status, path);
  if (!reading.ok) return failed(reading.problem);
  const { entry, warnings } = reading;
  const found = await lists.signed[form](entry.statusListCredential);
  if (!found.ok) return withWarnings(stillOpen(found, path), warnings);
  const result = judgeStatus(entry, found.list, path);
  const isKnown =
    found.issuerId === credential.issuer.id ||
    (await isListed(found.issuerId, lists.verification.settings));
  const foreign = isKnown ? [] : [keptByAnother(found.issuerId, path)];
  return withWarnings(result, [...warnings, ...foreign]);
}

async function checkRevocation(
  { status, path, credential }: PlacedStatus,
  lists: Lists,
): Promise<CheckResult> {
  const { id: address } = status;
  if (address === undefined || !isAbsoluteIri(address))
    return failed(malformedEntry('The entry of its status names no list.', `${path}/id`));
  if (credential.id === undefined) {
    const why = 'it has no id to be looked for in a list of ids';
    return stillOpen(noAnswer('status.unsupported', why), path);
  }
  const found = await lists.revocations(address);
  if (!found.ok) return stillOpen(found, path);
  const { id: credentialId, issuer } = credential;
  return judgeRevocation(found.list, { credentialId, issuerId: issuer.id, address, path });
}

function withWarnings(result: CheckResult, warnings: readonly Problem[]): CheckResult {
  return { ...result, warnings: [...result.warnings, ...warnings] };
}

function ignored(purpose: string, path: string): CheckResult {
  const message = `It has a status for the purpose ${quoted(purpose)}, which decides nothing here and was not looked up.`;
  return { problems: [], warnings: [problem('status.unsupported', message, { path })] };
}

function keptByAnother(issuerId: string, path: string): Problem {
  const message = `Its status list is signed by ${quoted(issuerId)}, who is neither its issuer nor known to you.`;
  return problem('status.foreign-issuer', message, { path, reference: STATUS_REFERENCE });
}

function tooMany(count: number): DecidingProblem {
  const message = `It names ${count} statuses; ${MOST_ENTRIES} at most are looked up.`;
  return problem('input.too-large', message, { path: STATUS_PATH });
}
