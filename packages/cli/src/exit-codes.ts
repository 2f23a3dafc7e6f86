import type { BadgeError, BadgeErrorCode, Verdict } from '@cop-credentials/badges';
import type { Outcome } from '@cop-credentials/core';

/**
 * What the command answers to the program that called it:
 *
 * - `good` 0: valid, meets the rules (with advisories or without), or done.
 * - `bad` 1: something was looked at and is wrong.
 * - `open` 2: something needed could not be had, so that nobody knows.
 * - `wrongUse` 64: the command, or what was given to it, cannot be used (`EX_USAGE` of sysexits).
 * - `interrupted` 130: stopped by Ctrl+C; the same command goes on where it stopped.
 */
export const exitCodes = { good: 0, bad: 1, open: 2, wrongUse: 64, interrupted: 130 } as const;

/** How a command ended, by name. */
export type Ending = keyof typeof exitCodes;

const VERDICTS: Readonly<Record<Verdict, Ending>> = {
  valid: 'good',
  invalid: 'bad',
  unverifiable: 'open',
};

/** The ending for verdicts on several badges: one that is wrong weighs more than one that nobody could check. */
export function endingOfVerdicts(verdicts: readonly Verdict[]): Ending {
  const endings = verdicts.map((verdict) => VERDICTS[verdict]);
  if (endings.includes('bad')) return 'bad';
  return endings.includes('open') ? 'open' : 'good';
}

const OUTCOMES: Readonly<Record<Outcome, Ending>> = {
  meets: 'good',
  'meets-with-advisories': 'good',
  'does-not-meet': 'bad',
  undetermined: 'open',
};

/** The ending for what the rules of a program say. */
export function endingOfOutcome(outcome: Outcome): Ending {
  return OUTCOMES[outcome];
}

// A record and not a list, so that a code which the package gains and nobody placed here does not compile.
const ERRORS: Readonly<Record<BadgeErrorCode, Ending>> = {
  'option.invalid': 'wrongUse',
  'draft.invalid': 'bad',
  'key.malformed': 'wrongUse',
  'key.mismatch': 'wrongUse',
  'key.not-exportable': 'wrongUse',
  'key.unsuitable': 'wrongUse',
  'disclosure.invalid': 'bad',
  'issue.self-check': 'bad',
  'issue.key-taken': 'bad',
  'issue.store': 'open',
  'issue.thread': 'open',
  'reissue.refused': 'bad',
  'picture.not-png': 'bad',
  'picture.not-svg': 'bad',
  'picture.unsupported': 'bad',
  'picture.malformed': 'bad',
  'picture.too-large': 'bad',
  'picture.no-credential': 'bad',
  'picture.older-badge': 'bad',
  'picture.compressed': 'bad',
  'picture.renderer-missing': 'open',
  'link.invalid': 'wrongUse',
  'link.blocked': 'open',
  'status.unknown-badge': 'bad',
  'status.unknown-list': 'bad',
  'status.final': 'bad',
  'status.store': 'open',
};

/** The ending for an error of the package that handles badges. */
export function endingOfBadgeError({ code }: BadgeError): Ending {
  return ERRORS[code];
}
