import { type CheckResult, type DecidingProblem, failed, problem } from '../report/check-result.js';
import type { UnverifiableCode } from '../report/codes.js';

/** Where a credential says how its status is found. */
export const STATUS_PATH = '/credentialStatus';

export const STATUS_REFERENCE =
  'Open Badges 3.0, section 9.1; Bitstring Status List 1.0, section 3.2';

/** Why a status list has no answer, before it is known which entry asked. */
export interface NoAnswer {
  readonly ok: false;
  readonly code: UnverifiableCode;
  /** Plain words, to stand after "Whether it still stands could not be checked:". */
  readonly why: string;
}

export function noAnswer(code: UnverifiableCode, why: string): NoAnswer {
  return { ok: false, code, why };
}

/** The list could be had, and says nothing that can be believed. */
export function listInvalid(why: string): NoAnswer {
  return noAnswer('status.list-invalid', why);
}

/** The result of an entry whose list has no answer. */
export function stillOpen({ code, why }: NoAnswer, path: string): CheckResult {
  return failed(
    problem(code, `Whether it still stands could not be checked: ${why}.`, {
      path,
      hint: 'Ask the issuer whether the badge still stands, or try again later.',
      reference: STATUS_REFERENCE,
    }),
  );
}

/** The problem of an entry that does not say what an entry of its type says. */
export function malformedEntry(message: string, path: string): DecidingProblem {
  return problem('status.malformed', message, {
    path,
    hint: 'Ask the issuer for the badge as it should be.',
    reference: STATUS_REFERENCE,
  });
}

/** What a list calls a badge, and what it gives as the reason. */
export function setAside(
  code: 'status.revoked' | 'status.suspended',
  reason: string | undefined,
  path: string,
): CheckResult {
  const what = code === 'status.revoked' ? 'It was revoked' : 'It is suspended for now';
  const why = reason === undefined ? '' : `, for the reason given as ${quoted(reason)}`;
  return failed(
    problem(code, `${what}${why}.`, {
      path,
      hint: 'Ask the issuer why, and the holder whether there is another badge.',
      reference: STATUS_REFERENCE,
    }),
  );
}

const LONGEST_QUOTE = 200;

/** A text of somebody else inside a message: bounded, and told apart from the words around it. */
export function quoted(text: string): string {
  return JSON.stringify(text.slice(0, LONGEST_QUOTE));
}
