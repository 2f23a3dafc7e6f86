import * as z from 'zod/mini';
import { issuePointer } from '../json/issue-pointer.js';
import { readAs } from '../json/read-as.js';
import type { CredentialStatus } from '../model/achievement-credential.js';
import { isAbsoluteIri } from '../model/iri.js';
import { schemaPartsOf } from '../model/schema-parts.js';
import { type DecidingProblem, problem } from '../report/check-result.js';
import type { Problem } from '../report/verification-report.js';
import { malformedEntry, STATUS_REFERENCE } from './status-problems.js';

/** What one value of a status with several bits means, in the issuer’s words. */
export interface StatusMessage {
  /** The value as hexadecimal text, such as `0x1`. */
  readonly status: string;
  readonly message: string;
}

/** Where in which list the status of a credential stands. */
export interface BitEntry {
  /** What a set status means: `revocation`, `suspension`, or another name. */
  readonly statusPurpose: string;
  /** Counted in entries, not in bits. */
  readonly statusListIndex: number;
  /** The address of the list, and its id. */
  readonly statusListCredential: string;
  /** Bits of each entry. */
  readonly statusSize: number;
  readonly statusMessage: readonly StatusMessage[];
}

/** An entry as it was read, or what is wrong with it. */
export type BitEntryReading =
  | { readonly ok: true; readonly entry: BitEntry; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problem: DecidingProblem };

const { list, single } = schemaPartsOf('tolerant');

interface WrittenBitEntry {
  readonly statusPurpose: string;
  readonly statusListIndex: string | number;
  readonly statusListCredential: string;
  readonly statusSize?: number;
  readonly statusMessage?: readonly StatusMessage[];
}

const purpose = single(z.string().check(z.minLength(1, 'is empty')));

const bitEntry: z.ZodMiniType<WrittenBitEntry> = z.looseObject({
  statusPurpose: purpose,
  statusListIndex: single(
    z.union(
      [z.string().check(z.regex(/^(?:0|[1-9]\d*)$/)), z.int().check(z.nonnegative())],
      'is no index: a whole number in decimal digits',
    ),
  ),
  statusListCredential: single(z.string().check(z.refine(isAbsoluteIri, 'is no address'))),
  statusSize: z.exactOptional(single(z.int('is no number of bits').check(z.minimum(1)))),
  statusMessage: z.exactOptional(list(z.looseObject({ status: z.string(), message: z.string() }))),
});

/** What a status is for, told also of an entry that cannot be read otherwise. */
export function purposeOf(status: CredentialStatus): string | undefined {
  const result = readAs(purpose, Reflect.get(status, 'statusPurpose'));
  return result.success ? result.data : undefined;
}

/**
 * Reads a `BitstringStatusListEntry` or `StatusList2021Entry`. An index that is a number and no text is taken with a
 * warning. Whether the index is within the list is not known here.
 *
 * @see Bitstring Status List v1.0, section 2.1 "BitstringStatusListEntry"
 */
export function readBitEntry(status: CredentialStatus, path: string): BitEntryReading {
  const result = readAs(bitEntry, status);
  if (!result.success) {
    const [issue] = result.error.issues;
    const message = `The entry of its status cannot be read: ${issue?.message}.`;
    const at = issue === undefined ? path : `${path}${issuePointer(issue)}`;
    return { ok: false, problem: malformedEntry(message, at) };
  }
  const { statusListIndex, statusSize = 1, statusMessage = [], ...entry } = result.data;
  return {
    ok: true,
    entry: { ...entry, statusListIndex: Number(statusListIndex), statusSize, statusMessage },
    warnings: typeof statusListIndex === 'number' ? [numericIndex(path)] : [],
  };
}

function numericIndex(path: string): Problem {
  return problem(
    'schema.lenient',
    'The index in the status list is a number, and should be text.',
    {
      path: `${path}/statusListIndex`,
      reference: STATUS_REFERENCE,
    },
  );
}
